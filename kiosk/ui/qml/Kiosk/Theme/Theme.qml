pragma Singleton

import QtQuick

// What the screen is made of: colours, sizes in pixels, type and motion. The application sets the
// inputs; millimetres on the glass become pixels here and nowhere else.
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
    readonly property int padLabel: theme.mm(theme.small ? 0.5 : 4)
    readonly property int padPicture: theme.mm(theme.small ? 0.8 : 4)
    readonly property int joint: theme.mm(3)

    // The bar
    readonly property int barHeight: theme.mm(theme.pick(46, 36, 25))
    readonly property int barKeyHeight: theme.mm(theme.pick(37, 28.5, 23.6))
    readonly property int barMargin: theme.mm(theme.small ? 3.6 : 9.6)
    readonly property int barGap: theme.mm(theme.small ? 3 : 4)
    readonly property int barGlyph: theme.mm(theme.small ? 16 : 17)
    readonly property int barGlyphAlone: theme.mm(theme.pick(25, 22, 16))

    // The head
    readonly property int headHeight: theme.mm(theme.headTall ? 108 : theme.loweredFlat ? 0 : theme.small ? 18 : 36)
    readonly property int headPlate: theme.mm(theme.headTall ? 84 : theme.small ? 15 : 29)
    readonly property bool headTall: theme.portrait && !theme.lowered
    readonly property int headLine: theme.line(theme.highContrast ? 0.7 : 2)
    readonly property int dot: theme.mm(theme.small ? 3.75 : 6)
    readonly property int dotCurrent: theme.mm(theme.small ? 11.25 : 18)
    readonly property int dotsMost: 12
    readonly property int dotGap: theme.mm(theme.small ? 2.2 : 3.8)
    readonly property int dotLine: theme.line(theme.small ? 0.6 : 0.8)

    // Screens without a head
    readonly property int headTop: theme.mm(14)
    readonly property int headingGap: theme.headTall ? theme.mm(9) : theme.small ? theme.gap : 0
    readonly property int headingGlyph: theme.mm(26)
    readonly property int choicePicture: theme.mm(112)
    readonly property int askTop: theme.mm(74)
    readonly property int askRing: theme.mm(200)
    readonly property int stillHereHeight: theme.mm(theme.pick(102, 90, 48))
    readonly property int finishedHeight: theme.mm(theme.pick(61, 56, 30))
    readonly property int staffHold: 3000

    // Keys of their own size
    readonly property int padKey: theme.mm(theme.small ? 3 : 10)
    readonly property int languageKeyMost: theme.mm(theme.pick(112, 84, 60))
    readonly property int tileMost: theme.mm(theme.pick(172, 190, 100))
    readonly property int comfortRowMost: theme.mm(theme.pick(86, 50, 32))
    // Lowered in landscape, rows stand against the bar and are no higher than a hand's reach from it.
    readonly property int loweredRows: theme.mm(180)
    readonly property bool loweredFlat: theme.lowered && theme.landscape
    readonly property int pinKey: theme.mm(theme.pick(58, 40, 24))
    readonly property int sideKeyWidth: theme.mm(theme.small ? 24 : 44)
    readonly property int navKeyHeight: theme.mm(54)
    readonly property int navKeyWidth: theme.mm(72)
    readonly property int navGlyph: theme.mm(35)
    readonly property int answerKeyHeight: theme.mm(78)
    readonly property int unsureKeyHeight: theme.mm(58)
    readonly property int answerColumn: theme.mm(theme.small ? 84 : 152)
    readonly property int trailKey: theme.small ? theme.touchTarget : theme.mm(32)
    readonly property int trailBadge: theme.mm(theme.small ? 10 : 15)
    readonly property int levelKeyWidth: theme.mm(theme.pick(72, 60, 30))
    readonly property int levelBarWidth: theme.mm(theme.pick(20, 20, 9))
    readonly property int levelBarHeight: theme.mm(theme.small ? 6 : 10.6)

    // The recorder
    readonly property int recordKey: theme.mm(theme.pick(104, 66, 60))
    readonly property int recorderKeyHeight: theme.mm(theme.pick(54, 50, 40))
    readonly property int recorderKeyWidth: theme.mm(theme.small ? 60 : 84)
    readonly property int recorderHint: theme.mm(theme.pick(46, 22, 22))

    // Cards
    readonly property int kindBadge: theme.mm(theme.pick(32, 27, 16))
    readonly property int kindColumn: theme.mm(theme.small ? 22 : 62)
    readonly property int stageLeast: theme.mm(theme.small ? 26 : 44)
    readonly property int signedGlyph: theme.mm(theme.small ? 11 : 17)
    readonly property int signedSign: theme.mm(theme.small ? 7 : 11)
    readonly property int mapLeast: theme.mm(110)
    readonly property int stageNarrow: theme.mm(70)
    readonly property int stageWord: theme.mm(60)
    readonly property int padStage: theme.mm(theme.small ? 3 : 10)
    readonly property int padText: theme.mm(theme.small ? 3 : 12)
    readonly property int padFoot: theme.mm(theme.small ? 2 : 8)
    readonly property int pictogramLeast: theme.mm(20)
    readonly property int pictogramMost: theme.mm(120)
    readonly property real jointFraction: 0.33
    readonly property int jointLeast: theme.mm(12)
    readonly property int qrLeast: theme.mm(70)
    readonly property real qrModuleLeast: 0.9 * theme.pixelsPerMm

    // Rings and the word that is being read
    readonly property int ringFree: theme.line(1)
    readonly property int focusHalo: theme.line(1.2)
    readonly property int focusRing: theme.line(1.6)
    readonly property int spokenLine: theme.line(0.8)
    readonly property int spokenRing: theme.line(3.2)
    readonly property int spokenBadge: theme.mm(22)
    readonly property int chosenRing: theme.line(1.8)
    readonly property int chosenBadge: theme.mm(15)
    readonly property int wordPad: theme.line(1)
    readonly property int wordLine: theme.line(1.2)
    readonly property int wordLineRise: theme.line(1.3)
    readonly property int hardLine: theme.line(0.7)
    readonly property int wordRadius: theme.line(1.6)

    // Type
    readonly property int weightText: Font.Normal
    readonly property int weightStrong: Font.Bold

    // Motion, in milliseconds
    readonly property int release: theme.motion ? 90 : 0
    readonly property int slide: theme.motion ? 180 : 0
    readonly property int overlay: theme.motion ? 120 : 0
    readonly property int slideDistance: theme.mm(theme.small ? 30 : 70)
    readonly property int countdownStep: 1000
    readonly property int countdown: 20000

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
