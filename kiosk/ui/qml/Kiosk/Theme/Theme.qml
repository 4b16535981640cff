pragma Singleton

import QtQuick

// What the screen is made of: colours, sizes in pixels, type and motion. The application sets the inputs.
// Sizes are multiples of one unit, u(), which is a share of the glass; a least in millimetres wins (least()).
// Here stand the sizes that all share; those of one kind of part stand in a file beside this one, and those of one
// file in that file.
QtObject {
    id: theme

    // Inputs
    property real pixelsPerMm: 3.21
    // Pixels a unit: the short side of the glass has 150 of them, on the small format 100.
    property real unit: 7.2
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
    readonly property int touchTarget: theme.least(11, 20)
    readonly property int keyEdge: theme.least(1, 1.6)
    readonly property int keyLine: theme.line(0.35)
    readonly property int radiusKey: theme.u(3.5)
    readonly property int radiusCard: theme.u(4)

    // Space
    readonly property int gap: theme.u(theme.small ? 2.2 : 4)
    readonly property int margin: theme.u(theme.small ? 3 : 6)
    readonly property int padCard: theme.u(theme.small ? 3 : 6)
    readonly property int padTile: theme.u(1.5)

    // Parts of every screen. A lowered portrait screen keeps its top empty; lowered in landscape, the head goes and
    // rows stand against the bar.
    readonly property int barHeight: theme.least(theme.pick(20, 17, 15.8), 25)
    readonly property int barGlyph: theme.least(7.6, theme.small ? 16 : 0)
    readonly property int headHeight: theme.loweredFlat ? 0 : theme.least(theme.pick(18, 16, 12.6), theme.small ? 20 : 0)
    readonly property real loweredTop: 0.375
    readonly property int loweredRows: theme.u(150 * (1 - theme.loweredTop)) - theme.barHeight
    readonly property bool loweredFlat: theme.lowered && theme.landscape
    // Lists are two across in portrait, three where it is lowered and elsewhere.
    readonly property bool headTall: theme.portrait && !theme.lowered
    readonly property int pictogramMost: theme.u(theme.small ? 60 : 70)
    readonly property int keyRow: theme.least(23, 20)
    readonly property int pictogramLeast: theme.mm(20)

    // Type
    readonly property int weightText: Font.Normal
    readonly property int weightStrong: Font.Bold

    // Motion, in milliseconds
    readonly property int slide: theme.motion ? 180 : 0

    readonly property ColourPalette lightPalette: LightPalette {}
    readonly property ColourPalette darkPalette: DarkPalette {}
    readonly property ColourPalette highContrastPalette: HighContrastPalette {}

    // Units to whole pixels, rounded once.
    function u(length: real): int {
        return Math.round(length * theme.unit);
    }

    // Units, and at least so many millimetres.
    function least(length: real, millimetres: real): int {
        return Math.max(theme.u(length), Math.ceil(millimetres * theme.pixelsPerMm));
    }

    // Units for a line, which never vanishes.
    function line(width: real): int {
        return Math.max(1, theme.u(width));
    }

    // Millimetres on the glass to whole pixels.
    function mm(length: real): int {
        return Math.round(length * theme.pixelsPerMm);
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

    // Height of the capitals in units at the normal text size; never under `capitalsLeast` on the glass.
    function capitals(role: string): real {
        switch (role) {
        case "card":
            return theme.small ? 4.6 : 5.5;
        case "display":
            return theme.small ? 4.6 : 5;
        case "title":
        case "tile":
            return theme.small ? 4.5 : 4.7;
        case "body":
            return theme.small ? 4 : 4.4;
        default:
            return 3.65;
        }
    }

    readonly property real capitalsLeast: 7.3

    // How much the visitor's text size enlarges a role. Head, bar and marks never grow, names of tiles a little; cards
    // say for themselves how far theirs may (Fitting).
    function textScale(role: string): real {
        const wanted = theme.letters;
        return role === "label" || role === "title" ? 1 : role === "tile" || role === "display" ? Math.min(wanted, 1.25) : wanted;
    }

    readonly property real letters: theme.textStep === 0 ? 1 : theme.textStep === 1 ? 1.25 : 1.6

    // Pixels an em. Noto Sans has capitals of 0.714 em; Arabic letters are lower at the same size.
    function fontSize(role: string, script: string): int {
        return theme.em(theme.capitals(role) * theme.textScale(role), script);
    }

    // The same for capitals of so many units.
    function em(capitals: real, script: string): int {
        return theme.emOf(Math.max(capitals * theme.unit, theme.capitalsLeast * theme.pixelsPerMm), script);
    }

    // The same for capitals of so many pixels.
    function emOf(capitals: real, script: string): int {
        return Math.ceil(capitals / 0.714 * (script === "arabic" ? 1.12 : 1));
    }

    function lineHeight(script: string): real {
        return script === "arabic" ? 1.5 : 1.3;
    }

    // Lines of labels, in em.
    function tightEm(script: string): real {
        return script === "arabic" ? 1.35 : 1.2;
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
