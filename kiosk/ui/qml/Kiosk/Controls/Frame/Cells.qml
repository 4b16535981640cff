pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// Cells of one size in rows, as many rows as there are items; children take `cellWidth` and `cellHeight`. Lists are two
// across on a portrait screen, three elsewhere and where it is lowered.
Grid {
    id: cells

    property int count: 6
    property int across: Theme.portrait && !Theme.lowered ? 2 : 3
    // At least this many rows' worth of height a cell, so that few cells do not grow out of shape.
    property int leastRows: 1
    property int mostCellHeight: cells.height
    readonly property int down: Math.max(cells.leastRows, Math.ceil(cells.count / cells.across))
    readonly property int cellWidth: (cells.width - (cells.across - 1) * cells.spacing) / cells.across
    readonly property int cellHeight: Math.min(cells.mostCellHeight, (cells.height - (cells.down - 1) * cells.spacing) / cells.down)

    columns: cells.across
    spacing: Theme.gap
}
