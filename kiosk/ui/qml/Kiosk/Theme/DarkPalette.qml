import QtQuick

ColourPalette {
    ground: "#12161E"
    surface: "#1E2530"
    plate: "#1E2530"
    bar: "#0A0D12"
    ink: "#F6F1E7"
    inkMuted: "#C3C6CD"
    inkOnFill: "#12161E"
    key: "#2A3342"
    keyEdge: "#8C96A6"
    outline: "#8C96A6"
    touched: "#4A566A"
    touchedInk: "#FFFFFF"
    focus: "#FFD23F"
    focusHalo: "#12161E"
    ringSpoken: "#FFD23F"
    highlightWord: "#FFD23F"
    inkOnHighlight: "#12161E"
    highlightLine: "#12161E"
    yes: "#93DBCE"
    no: "#F9B4B4"
    unsure: "#C3C6CD"
    warn: "#FFD23F"
    inkOnWarn: "#12161E"
    warnEdge: "#FFD23F"
    warnFrame: "#FFD23F"
    done: "#93DBCE"
    dotDone: "#F6F1E7"
    dotTodo: "#7E8897"

    help: HelpColours {
        fill: "#FFD23F"
        ink: "#12161E"
        line: "#F6F1E7"
        stage: "#3F3008"
        touched: "#E3B13C"
    }

    start: ThemeColours {
        base: "#FFCF5C"
        dark: "#E3B13C"
        light: "#3F3008"
    }

    work: ThemeColours {
        base: "#A9CEF2"
        dark: "#7FB0E2"
        light: "#182F4A"
    }

    education: ThemeColours {
        base: "#FFBB80"
        dark: "#E29A5B"
        light: "#47260F"
    }

    health: ThemeColours {
        base: "#93DBCE"
        dark: "#63BDAE"
        light: "#0D3A35"
    }

    housing: ThemeColours {
        base: "#F9B4B4"
        dark: "#EE8E93"
        light: "#4C161E"
    }

    assistance: ThemeColours {
        base: "#CFBCF1"
        dark: "#B09AE0"
        light: "#2C2150"
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
