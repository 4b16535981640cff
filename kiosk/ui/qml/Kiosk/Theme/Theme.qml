pragma Singleton

import QtQuick

// What the screen is made of: colours, sizes in pixels, type and motion. The application sets the
// inputs; millimetres on the glass become pixels by mm() and line(), rounded once. Here stand the sizes that
// all share; those of one kind of part stand in a file beside this one, and those of one file in that file.
QtObject {
    id: theme

    // Inputs
    property real pixelsPerMm: 3.21
    property string format: "portrait"
    property string scheme: "light"
    property int textStep: 0
    property bool rightToLeft: false
    property string script: "latin"
    property bool lowered: false
    property bool motion: true
    // The newest input came from a keyboard: its focus ring shows, and not the ring of what was spoken.
    property bool keyboard: true
    // Which pack draws the pictograms: Qt keeps pictures by name, and another pack draws them differently.
    property int edition: 0

    // Formats and schemes
    readonly property bool portrait: theme.format === "portrait"
    readonly property bool landscape: theme.format === "landscape"
    readonly property bool small: theme.format === "small"
    readonly property bool dark: theme.scheme === "dark"
    readonly property bool highContrast: theme.scheme === "highContrast"
    readonly property ColourPalette colours: theme.palette(theme.scheme)

    // Touch
    readonly property int touchTarget: Math.ceil(22 * theme.pixelsPerMm)
    readonly property int keyEdge: theme.line(theme.small ? 1.6 : 2)
    readonly property int keyLine: theme.line(0.7)
    readonly property int radiusKey: theme.mm(theme.small ? 5 : 7)
    readonly property int radiusCard: theme.mm(theme.small ? 5 : 10)

    // Space
    readonly property int gap: theme.mm(theme.small ? 4 : 8)
    readonly property int margin: theme.mm(theme.small ? 5 : 14)
    readonly property int padCard: theme.mm(theme.small ? 5 : 12)
    readonly property int padTile: theme.mm(theme.small ? 1.2 : 2.4)

    // Parts of every screen. Lowered in landscape, rows stand against the bar and are no higher than a hand's
    // reach from it.
    readonly property int barHeight: theme.mm(theme.pick(46, 36, 25))
    readonly property int barGlyph: theme.mm(theme.small ? 16 : 17)
    readonly property int headHeight: theme.mm(theme.headTall ? 108 : theme.loweredFlat ? 0 : theme.small ? 18 : 36)
    readonly property bool headTall: theme.portrait && !theme.lowered
    readonly property int loweredRows: theme.mm(180)
    readonly property bool loweredFlat: theme.lowered && theme.landscape
    readonly property int pictogramLeast: theme.mm(20)
    readonly property int pictogramMost: theme.mm(120)

    // Type
    readonly property int weightText: Font.Normal
    readonly property int weightStrong: Font.Bold

    // Motion, in milliseconds
    readonly property int slide: theme.motion ? 180 : 0

    readonly property ColourPalette lightPalette: LightPalette {}
    readonly property ColourPalette darkPalette: DarkPalette {}
    readonly property ColourPalette highContrastPalette: HighContrastPalette {}

    // Millimetres to whole pixels.
    function mm(length: real): int {
        return Math.round(length * theme.pixelsPerMm);
    }

    // The same for a line, which never vanishes.
    function line(width: real): int {
        return Math.max(1, theme.mm(width));
    }

    function pick(portrait: real, landscape: real, small: real): real {
        return theme.portrait ? portrait : theme.landscape ? landscape : small;
    }

    function palette(scheme: string): ColourPalette {
        return scheme === "dark" ? theme.darkPalette : scheme === "highContrast" ? theme.highContrastPalette : theme.lightPalette;
    }

    function themeColours(id: string): ThemeColours {
        return theme.colours.themeColours(id);
    }

    function kindColours(kind: string): KindColours {
        return theme.colours.kindColours(kind);
    }

    // The ground behind a picture sentence: the theme's tint, white in high contrast.
    function stageColour(id: string): color {
        return theme.highContrast ? theme.colours.plate : theme.themeColours(id).light;
    }

    // Height of the capitals in millimetres at the normal text size.
    function capHeight(role: string): real {
        switch (role) {
        case "body":
            return theme.small ? 7.3 : 9;
        case "card":
            return theme.pick(12.5, 11, 7.3);
        case "title":
            return theme.small ? 7.3 : 11;
        case "display":
            return theme.small ? 9 : 14;
        default:
            return 7.3;
        }
    }

    // How much the visitor's text size enlarges a role; labels, the bar's words among them, never grow.
    function textScale(role: string): real {
        const wanted = theme.textStep === 0 ? 1 : theme.textStep === 1 ? 1.25 : 1.6;
        return role === "label" ? 1 : role === "title" || role === "display" ? Math.min(wanted, 1.25) : wanted;
    }

    // Noto Sans has capitals of 0.714 em; Arabic letters are lower at the same size.
    function fontSize(role: string, script: string): int {
        return Math.ceil(theme.capHeight(role) * theme.textScale(role) / 0.714 * (script === "arabic" ? 1.15 : 1) * theme.pixelsPerMm);
    }

    function lineHeight(script: string): real {
        return script === "arabic" ? 1.6 : 1.32;
    }

    // Lines of words that shrink to their room, in em.
    function tightEm(script: string): real {
        return script === "arabic" ? 1.12 : 1.18;
    }

    // The same as a share of the font's own line: 1.36 em in Noto Sans, 2.11 em in Noto Sans Arabic.
    function tightLine(script: string): real {
        return theme.tightEm(script) / (script === "arabic" ? 2.11 : 1.36);
    }

    // How far the letters of a line stand over its middle, in em: Noto Sans Arabic keeps much room below.
    function inkRise(script: string): real {
        return script === "arabic" ? 0.07 : 0;
    }

    // How far the light behind a spoken word reaches over and under the line that it stands on, in em.
    function wordRise(script: string): real {
        return script === "arabic" ? 1.05 : 1.02;
    }

    function wordFall(script: string): real {
        return script === "arabic" ? 0.42 : 0.28;
    }

    // The same for the line under a hard word, which has to stay clear of the line of words below.
    function hardFall(script: string): real {
        return script === "arabic" ? 0.3 : 0.18;
    }

    function family(script: string): string {
        return script === "arabic" ? "Noto Sans Arabic" : "Noto Sans";
    }
}
