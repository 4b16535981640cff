import QtQuick

// Every colour of one scheme, by what it is for.
QtObject {
    id: palette

    required property color ground
    required property color surface
    required property color plate
    required property color bar
    required property color ink
    required property color inkMuted
    required property color inkOnFill
    required property color key
    required property color keyEdge
    required property color outline
    required property color touched
    required property color touchedInk
    required property color focus
    required property color focusHalo
    required property color ringSpoken
    required property color highlightWord
    required property color inkOnHighlight
    required property color highlightLine
    required property color yes
    required property color no
    required property color unsure
    required property color warn
    required property color inkOnWarn
    required property color warnEdge
    required property color warnFrame
    required property color done
    required property color dotDone
    required property color dotTodo

    required property HelpColours help

    required property ThemeColours start
    required property ThemeColours work
    required property ThemeColours education
    required property ThemeColours health
    required property ThemeColours housing
    required property ThemeColours assistance

    required property KindColours kindDo
    required property KindColours kindBring
    required property KindColours kindGo
    required property KindColours kindKnow

    // The colours of a theme by its id; the kiosk's own for any other.
    function themeColours(id: string): ThemeColours {
        switch (id) {
        case "work":
            return palette.work;
        case "education":
            return palette.education;
        case "health":
            return palette.health;
        case "housing":
            return palette.housing;
        case "assistance":
            return palette.assistance;
        default:
            return palette.start;
        }
    }

    // The colours of a kind of card: do, bring, go, or know for any other.
    function kindColours(kind: string): KindColours {
        switch (kind) {
        case "do":
            return palette.kindDo;
        case "bring":
            return palette.kindBring;
        case "go":
            return palette.kindGo;
        default:
            return palette.kindKnow;
        }
    }
}
