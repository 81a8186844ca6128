package org.leadline.measure.web;

import java.util.List;
import java.util.stream.IntStream;
import org.leadline.access.Admits;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.leadline.measure.LayerBoard;
import org.leadline.measure.LayerBoards;
import org.leadline.measure.Leavings;
import org.leadline.measure.OutsideSets;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /measure/board?unit=2}: what the units below a layer let go up, side by side. */
@Controller
class LayerBoardPages {
    private final LayerBoards boards;
    private final OutsideSets sets;
    private final Leavings leavings;
    private final BoardDrawings drawings;
    private final Units units;

    LayerBoardPages(LayerBoards boards, OutsideSets sets, Leavings leavings, BoardDrawings drawings, Units units) {
        this.boards = boards;
        this.sets = sets;
        this.leavings = leavings;
        this.drawings = drawings;
        this.units = units;
    }

    @GetMapping("/measure/board")
    @Admits(Who.SIGNED_IN)
    ModelAndView board(SignedIn me, @RequestParam long unit) {
        LayerBoard board = boards.read(me, unit);
        Unit layer = units.getOurs(me, unit);
        List<BoardView.Card> cards = IntStream.range(0, board.rows().size())
                .mapToObj(at -> drawings.card(board.rows().get(at), "small-" + at))
                .toList();
        return new ModelAndView("measure/peers/board")
                .addObject("inUnit", layer)
                .addObject("unit", layer)
                .addObject("cards", cards)
                .addObject("chance", board.chance().sentences())
                .addObject("silent", board.silent())
                .addObject("rule", leavings.rule())
                .addObject("sets", sets.list(me, unit));
    }
}
