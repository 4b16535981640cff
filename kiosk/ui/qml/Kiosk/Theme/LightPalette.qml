import QtQuick

ColourPalette {
    ground: "#FBF7F0"
    surface: "#FFFFFF"
    plate: "#FFFFFF"
    bar: "#ECE5D8"
    ink: "#1D2433"
    inkMuted: "#40475A"
    inkOnFill: "#FFFFFF"
    key: "#FFFFFF"
    keyEdge: "#6A6F7C"
    outline: "#6A6F7C"
    touched: "#D9CFBD"
    touchedInk: "#1D2433"
    focus: "#1D2433"
    focusHalo: "#FFD23F"
    ringSpoken: "#FFD23F"
    highlightWord: "#FFD23F"
    inkOnHighlight: "#1D2433"
    highlightLine: "#1D2433"
    yes: "#0A5F57"
    no: "#98243A"
    unsure: "#40475A"
    warn: "#FFD23F"
    inkOnWarn: "#1D2433"
    warnEdge: "#7A5200"
    warnFrame: "#7A5200"
    done: "#0A5F57"
    dotDone: "#1D2433"
    dotTodo: "#7C818C"

    help: HelpColours {
        fill: "#FFD23F"
        ink: "#1D2433"
        line: "#1D2433"
        stage: "#FDEFC9"
        touched: "#E3B13C"
    }

    start: ThemeColours {
        base: "#3A4356"
        dark: "#1D2433"
        light: "#FDEFC9"
    }

    work: ThemeColours {
        base: "#1C5090"
        dark: "#0C3461"
        light: "#DCEAF9"
    }

    education: ThemeColours {
        base: "#8C3A0C"
        dark: "#5A2204"
        light: "#FDE3CC"
    }

    health: ThemeColours {
        base: "#0A5F57"
        dark: "#053B36"
        light: "#D2EEE8"
    }

    housing: ThemeColours {
        base: "#98243A"
        dark: "#641222"
        light: "#FBDEDE"
    }

    assistance: ThemeColours {
        base: "#57399B"
        dark: "#382069"
        light: "#E9E1F8"
    }

    kindDo: KindColours {
        fill: "#FFCB8F"
        line: "#1D2433"
    }

    kindBring: KindColours {
        fill: "#D3C4F2"
        line: "#1D2433"
    }

    kindGo: KindColours {
        fill: "#A9E3C3"
        line: "#1D2433"
    }

    kindKnow: KindColours {
        fill: "#BCDCF8"
        line: "#1D2433"
    }
}
