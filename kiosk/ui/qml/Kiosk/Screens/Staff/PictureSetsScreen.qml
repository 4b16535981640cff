import Kiosk.Screens

// The sets of pictures that staff ask somebody about.
StaffPagesScreen {
    title: qsTr("Ask what pictures mean")
    untitled: qsTr("Symbols")
}
