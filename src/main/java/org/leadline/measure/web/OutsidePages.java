package org.leadline.measure.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Admits;
import org.leadline.access.NotHere;
import org.leadline.access.NotYours;
import org.leadline.access.SeeOther;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.leadline.measure.OutsideBoard;
import org.leadline.measure.OutsideBoards;
import org.leadline.measure.OutsideForm;
import org.leadline.measure.OutsidePreview;
import org.leadline.measure.OutsideSet;
import org.leadline.measure.OutsideSets;
import org.leadline.measure.OutsideSets.Keeping;
import org.leadline.measure.OutsideSets.Receiving;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** {@code /measure/outside}: numbers that were published elsewhere, of many organisations: brought in, looked over, shown side by side. */
@Controller
class OutsidePages {
    private static final long MOST_BYTES = 4_000_000;
    private final OutsideSets sets;
    private final OutsideBoards boards;
    private final OutsideViews views;
    private final Units units;
    private final MeasureWords words;

    OutsidePages(OutsideSets sets, OutsideBoards boards, OutsideViews views, Units units, MeasureWords words) {
        this.sets = sets;
        this.boards = boards;
        this.views = views;
        this.units = units;
        this.words = words;
    }

    @GetMapping("/measure/outside")
    @Admits(Who.SIGNED_IN)
    ModelAndView list(SignedIn me, @RequestParam long unit) {
        return list(me, units.getOurs(me, unit), Map.of());
    }

    @PostMapping("/measure/outside")
    @Admits(Who.SIGNED_IN)
    ModelAndView receive(
            SignedIn me, @RequestParam long unit, @RequestParam(required = false) @Nullable MultipartFile file) {
        Unit ours = units.getOurs(me, unit);
        if (!sets.mayBring(me, unit)) {
            throw new NotYours("to bring in numbers from outside");
        }
        if (file == null || file.isEmpty()) {
            return list(me, ours, Map.of("file", words.say("peers.outside.problem.no-file")));
        }
        if (file.getSize() > MOST_BYTES) {
            return list(me, ours, Map.of("file", words.say("peers.outside.problem.too-large")));
        }
        String name = file.getOriginalFilename();
        return switch (sets.receive(me, unit, name == null ? "" : name, bytes(file))) {
            case Receiving.Waits(UUID id) -> SeeOther.at("/measure/outside/file/" + id);
            case Receiving.Refused(String problem) -> list(me, ours, Map.of("file", words.say(problem)));
        };
    }

    @GetMapping("/measure/outside/file/{importId}")
    @Admits(Who.SIGNED_IN)
    ModelAndView open(SignedIn me, @PathVariable("importId") String fileId) {
        return preview(me, sets.open(me, uuid(fileId)), ReadAs.NOTHING);
    }

    @PostMapping("/measure/outside/file/{importId}")
    @Admits(Who.SIGNED_IN)
    ModelAndView look(
            SignedIn me,
            @PathVariable("importId") String fileId,
            OutsideForm form,
            ReadAs answers,
            @RequestParam(defaultValue = "look") String then) {
        OutsideForm typed = OutsideViews.whole(form);
        if (!then.equals("keep")) {
            return preview(me, sets.preview(me, uuid(fileId), typed, answers.answers()), answers);
        }
        return switch (sets.keep(me, uuid(fileId), typed, answers.answers())) {
            case Keeping.Kept(OutsideSet set) -> SeeOther.at(set.address());
            case Keeping.NotReady(OutsidePreview open) -> preview(me, open, answers);
        };
    }

    @GetMapping("/measure/outside/{setId}")
    @Admits(Who.SIGNED_IN)
    ModelAndView board(SignedIn me, @PathVariable long setId, @RequestParam(defaultValue = "1") int page) {
        OutsideBoard board = boards.read(me, setId);
        Unit unit = units.getOurs(me, board.set().unitId());
        return new ModelAndView("measure/peers/outside-board")
                .addObject("inUnit", unit)
                .addObject("unit", unit)
                .addObject("mayBring", sets.mayBring(me, unit.id()))
                .addObject("view", views.board(board, page));
    }

    @PostMapping("/measure/outside/{setId}/back")
    @Admits(Who.SIGNED_IN)
    ModelAndView takeBack(SignedIn me, @PathVariable long setId) {
        long unit = sets.get(me, setId).unitId();
        sets.takeBack(me, setId);
        return SeeOther.at("/measure/outside?unit=" + unit);
    }

    private ModelAndView list(SignedIn me, Unit unit, Map<String, String> problems) {
        return new ModelAndView("measure/peers/outside", status(problems.isEmpty()))
                .addObject("inUnit", unit)
                .addObject("unit", unit)
                .addObject("sets", sets.list(me, unit.id()))
                .addObject("mayBring", sets.mayBring(me, unit.id()))
                .addObject("problems", problems);
    }

    private ModelAndView preview(SignedIn me, OutsidePreview preview, ReadAs answers) {
        Unit unit = units.getOurs(me, preview.unitId());
        OutsideViews.Preview view = views.preview(preview, answers);
        boolean good = preview.problems().isEmpty() && view.faults().isEmpty();
        return new ModelAndView("measure/peers/outside-file", status(good))
                .addObject("inUnit", unit)
                .addObject("unit", unit)
                .addObject("view", view)
                .addObject("problems", words.say(preview.problems()));
    }

    private static HttpStatus status(boolean good) {
        return good ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    private static UUID uuid(String fileId) {
        try {
            return UUID.fromString(fileId);
        } catch (IllegalArgumentException none) {
            throw new NotHere("file");
        }
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
