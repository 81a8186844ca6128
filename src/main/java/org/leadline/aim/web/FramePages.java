package org.leadline.aim.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Admits;
import org.leadline.access.NotHere;
import org.leadline.access.NotYours;
import org.leadline.access.SeeOther;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.leadline.aim.AimSays;
import org.leadline.aim.Aims;
import org.leadline.aim.Frame;
import org.leadline.aim.FrameAnswers;
import org.leadline.aim.FrameFacet;
import org.leadline.aim.FrameSays;
import org.leadline.aim.Frames;
import org.leadline.aim.KindOfWork;
import org.leadline.aim.NotTaken;
import org.leadline.chart.Numbers;
import org.leadline.sounding.Sounding;
import org.leadline.sounding.act.State;
import org.leadline.unit.Sight;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /aim/frame}: a unit's answer to what its work is, beside a rival; written anew, and asked about blind. */
@Controller
class FramePages {
    private final Frames frames;
    private final FrameSays says;
    private final AimSays aimSays;
    private final Aims aims;
    private final Units units;
    private final Sentences sentences;

    FramePages(Frames frames, FrameSays says, AimSays aimSays, Aims aims, Units units, Sentences sentences) {
        this.frames = frames;
        this.says = says;
        this.aimSays = aimSays;
        this.aims = aims;
        this.units = units;
        this.sentences = sentences;
    }

    @GetMapping("/aim/frame")
    @Admits(Who.SIGNED_IN)
    ModelAndView newest(SignedIn me, @RequestParam(required = false) @Nullable Long unit) {
        long unitId = unit == null
                ? units.findHome(me).orElseThrow(() -> new NotHere("unit")).id()
                : unit;
        List<Frame> versions = frames.list(me, unitId);
        return page(me, unitId, versions, versions.isEmpty() ? null : versions.getFirst());
    }

    @GetMapping("/aim/frame/{frameId}")
    @Admits(Who.SIGNED_IN)
    ModelAndView version(SignedIn me, @PathVariable long frameId) {
        Frame frame = frames.get(me, frameId);
        return page(me, frame.unitId(), frames.list(me, frame.unitId()), frame);
    }

    @GetMapping("/aim/frame/new")
    @Admits(Who.SIGNED_IN)
    ModelAndView blank(SignedIn me, @RequestParam long unit) {
        Unit ours = settable(me, unit);
        return frames.list(me, unit).stream()
                .findFirst()
                .map(last -> form(ours, last.version(), FrameForm.of(last).typed(), Map.of()))
                .orElseGet(() -> form(ours, 0, Map.of(), Map.of()));
    }

    @PostMapping("/aim/frame/new")
    @Admits(Who.SIGNED_IN)
    ModelAndView write(
            SignedIn me,
            @RequestParam long unit,
            @RequestParam(defaultValue = "0") int after,
            @RequestParam Map<String, String> fields) {
        Unit ours = settable(me, unit);
        try {
            return SeeOther.at(
                    frames.write(me, unit, after, new FrameForm(fields).frame()).address());
        } catch (NotTaken refused) {
            return form(ours, after, fields, sentences.say(refused.problems()));
        }
    }

    /** Begins to ask; whom, until when and who decides is looked over next. */
    @PostMapping("/aim/frame/{frameId}/ask")
    @Admits(Who.SIGNED_IN)
    ModelAndView ask(SignedIn me, @PathVariable long frameId) {
        return SeeOther.at(frames.begin(me, frameId).address());
    }

    private Unit settable(SignedIn me, long unitId) {
        Unit unit = units.getOurs(me, unitId);
        if (!aims.maySet(me, unitId)) {
            throw new NotYours("to say how the unit sees its work");
        }
        return unit;
    }

    private ModelAndView page(SignedIn me, long unitId, List<Frame> versions, @Nullable Frame frame) {
        Unit unit = units.find(unitId).orElseThrow(() -> new NotHere("unit"));
        boolean ours = units.sight(me, unitId) == Sight.OURS;
        FrameView view = new FrameView(
                unit,
                ours,
                aims.maySet(me, unitId),
                frame,
                frame == null ? sentences.say("frameof.lede") : says.sentence(frame),
                frame == null ? null : sideBySide(frame),
                frame != null && frame.id() == versions.getFirst().id(),
                frame == null ? null : asked(me, frame),
                frame == null ? "" : says.won(frame),
                versions.stream().map(version -> version(version, frame)).toList());
        return new ModelAndView("aim/frame")
                .addObject("inUnit", ours ? unit : units.findHome(me).orElse(null))
                .addObject("view", view);
    }

    private FrameView.Version version(Frame version, @Nullable Frame here) {
        return new FrameView.Version(
                version.address(),
                sentences.say("frameof.version", version.version(), says.kind(version.ours())),
                version.won() == null ? says.written(version) : says.written(version) + " " + says.won(version),
                here != null && here.id() == version.id());
    }

    private Numbers sideBySide(Frame frame) {
        return new Numbers(
                sentences.say("frameof.table"),
                List.of(
                        sentences.say("frameof.table.thing"),
                        sentences.say("frameof.table.ours", says.kindAlone(frame.ours())),
                        sentences.say("frameof.table.rival", says.kindAlone(frame.rival()))),
                frame.sides().entrySet().stream()
                        .map(side -> List.of(
                                sentences.say("frameof.facet." + side.getKey().word()),
                                side.getValue().ours(),
                                side.getValue().differ()
                                        ? side.getValue().rival()
                                        : sentences.say("frameof.table.same")))
                        .toList());
    }

    private FrameView.@Nullable Asked asked(SignedIn me, Frame frame) {
        return frames.findAsked(me, frame)
                .map(sounding ->
                        asked(sounding, frame, frames.findAnswers(me, frame).orElse(null)))
                .orElse(null);
    }

    private FrameView.Asked asked(Sounding sounding, Frame frame, @Nullable FrameAnswers answers) {
        boolean ended = sounding.state() == State.DECIDED || sounding.state() == State.LOOKED_BACK;
        List<String> lines = new ArrayList<>();
        if (answers != null) {
            lines.add(says.counted(answers));
            lines.addAll(says.byProfession(answers));
        }
        String line = sounding.state() == State.OPEN
                ? sentences.say(
                        "frameof.asked.open", aimSays.day(sounding.promise().closesAt()))
                : sentences.say(
                        ended ? "frameof.asked.decided" : "frameof.asked.read",
                        aimSays.day(
                                ended ? sounding.stateAt() : sounding.promise().answerBy()));
        return new FrameView.Asked(
                sounding.address(),
                line,
                lines,
                answers == null ? null : says.otherwise(frame, answers),
                sounding.state() == State.REVEALED || sounding.state() == State.NOBODY_HEARD,
                ended);
    }

    private ModelAndView form(Unit unit, int after, Map<String, String> typed, Map<String, String> problems) {
        return new ModelAndView("aim/frame-form", problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("inUnit", unit)
                .addObject("unit", unit)
                .addObject("after", after)
                .addObject("typed", typed)
                .addObject(
                        "kinds", options(Arrays.stream(KindOfWork.values()).map(KindOfWork::word), "frameof.choice."))
                .addObject(
                        "facets", options(Arrays.stream(FrameFacet.values()).map(FrameFacet::word), "frameof.facet."))
                .addObject("problems", problems);
    }

    private Map<String, String> options(Stream<String> words, String key) {
        Map<String, String> options = new LinkedHashMap<>();
        words.forEach(word -> options.put(word, sentences.say(key + word)));
        return options;
    }
}
