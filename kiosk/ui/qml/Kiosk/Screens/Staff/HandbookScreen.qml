import Kiosk.Screens

// The pages of what the handbook says to staff.
StaffPagesScreen {
    title: qsTr("What the handbook says")
    untitled: qsTr("The handbook")
}
