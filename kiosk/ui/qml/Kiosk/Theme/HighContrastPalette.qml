import QtQuick

ColourPalette {
    ground: "#000000"
    surface: "#000000"
    plate: "#FFFFFF"
    bar: "#000000"
    ink: "#FFFFFF"
    inkMuted: "#FFFFFF"
    inkOnFill: "#000000"
    key: "#000000"
    keyEdge: "#FFFFFF"
    outline: "#FFFFFF"
    touched: "#FFFF00"
    touchedInk: "#000000"
    focus: "#FFFF00"
    focusHalo: "#000000"
    ringSpoken: "#FFFF00"
    highlightWord: "#FFFF00"
    inkOnHighlight: "#000000"
    highlightLine: "#000000"
    yes: "#FFFFFF"
    no: "#FFFFFF"
    unsure: "#FFFFFF"
    warn: "#FFFF00"
    inkOnWarn: "#000000"
    warnEdge: "#FFFFFF"
    warnFrame: "#000000"
    done: "#FFFFFF"
    dotDone: "#FFFFFF"
    dotTodo: "#FFFFFF"

    help: HelpColours {
        fill: "#FFFF00"
        ink: "#000000"
        line: "#FFFFFF"
        stage: "#FFFFFF"
        touched: "#FFFFFF"
    }

    start: ThemeColours {
        base: "#FFFFFF"
        dark: "#FFFF00"
        light: "#000000"
    }

    work: ThemeColours {
        base: "#FFFFFF"
        dark: "#FFFF00"
        light: "#000000"
    }

    education: ThemeColours {
        base: "#FFFFFF"
        dark: "#FFFF00"
        light: "#000000"
    }

    health: ThemeColours {
        base: "#FFFFFF"
        dark: "#FFFF00"
        light: "#000000"
    }

    housing: ThemeColours {
        base: "#FFFFFF"
        dark: "#FFFF00"
        light: "#000000"
    }

    assistance: ThemeColours {
        base: "#FFFFFF"
        dark: "#FFFF00"
        light: "#000000"
    }

    kindDo: KindColours {
        fill: "#FFFFFF"
        line: "#1D2433"
    }

    kindBring: KindColours {
        fill: "#FFFFFF"
        line: "#1D2433"
    }

    kindGo: KindColours {
        fill: "#FFFFFF"
        line: "#1D2433"
    }

    kindKnow: KindColours {
        fill: "#FFFFFF"
        line: "#1D2433"
    }
}
