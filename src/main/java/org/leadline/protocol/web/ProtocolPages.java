package org.leadline.protocol.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Admits;
import org.leadline.access.NotHere;
import org.leadline.access.NotYours;
import org.leadline.access.SeeOther;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.leadline.care.Processes;
import org.leadline.protocol.Drafts;
import org.leadline.protocol.Protocol;
import org.leadline.protocol.ProtocolDifference;
import org.leadline.protocol.ProtocolVersion;
import org.leadline.protocol.Protocols;
import org.leadline.protocol.Saving;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /protocol}: how a unit does things; one of them, its versions, and what is different between two. */
@Controller
class ProtocolPages {
    private final Protocols protocols;
    private final Drafts drafts;
    private final ProtocolViews views;
    private final ProtocolPage page;
    private final Processes processes;
    private final Units units;
    private final Sentences sentences;

    ProtocolPages(
            Protocols protocols,
            Drafts drafts,
            ProtocolViews views,
            ProtocolPage page,
            Processes processes,
            Units units,
            Sentences sentences) {
        this.protocols = protocols;
        this.drafts = drafts;
        this.views = views;
        this.page = page;
        this.processes = processes;
        this.units = units;
        this.sentences = sentences;
    }

    @GetMapping("/protocol")
    @Admits(Who.SIGNED_IN)
    ModelAndView list(SignedIn me, @RequestParam(required = false) @Nullable Long unit) {
        Unit shown = unit == null ? units.findHome(me).orElseThrow(() -> new NotHere("unit")) : units.getOurs(me, unit);
        List<Protocol> all = protocols.list(me, shown.id());
        return new ModelAndView("protocol/protocols")
                .addObject("inUnit", shown)
                .addObject("unit", shown)
                .addObject(
                        "inForce",
                        rows(
                                me,
                                all.stream()
                                        .filter(one -> one.retiredBecause() == null && one.inForce() != null)
                                        .toList()))
                .addObject(
                        "drafts",
                        rows(
                                me,
                                all.stream()
                                        .filter(one -> one.retiredBecause() == null && one.inForce() == null)
                                        .toList()))
                .addObject(
                        "retired",
                        rows(
                                me,
                                all.stream()
                                        .filter(one -> one.retiredBecause() != null)
                                        .toList()))
                .addObject("mayWrite", drafts.mayWrite(me, shown.id()));
    }

    @GetMapping("/protocol/new")
    @Admits(Who.SIGNED_IN)
    ModelAndView blank(SignedIn me, @RequestParam long unit, @RequestParam(defaultValue = "") String process) {
        return form(me, writable(me, unit), Map.of("process", process), Map.of());
    }

    @PostMapping("/protocol/new")
    @Admits(Who.SIGNED_IN)
    ModelAndView create(
            SignedIn me,
            @RequestParam long unit,
            @RequestParam(defaultValue = "") String process,
            @RequestParam(defaultValue = "") String title) {
        Unit shown = writable(me, unit);
        Map<String, String> typed = Map.of("process", process, "title", title);
        if (!processes(me, shown).containsKey(process)) {
            return form(me, shown, typed, Map.of("process", sentences.say("protocol.problem.process")));
        }
        return switch (drafts.create(me, Long.parseLong(process), title)) {
            case Saving.Saved(ProtocolVersion draft) -> SeeOther.at("/protocol/" + draft.protocolId() + "/draft");
            case Saving.Refused(Map<String, String> problems) -> form(me, shown, typed, problems);
            case Saving.ChangedMeanwhile() -> throw new IllegalStateException("a new protocol cannot have changed");
        };
    }

    @GetMapping("/protocol/{protocolId}")
    @Admits(Who.SIGNED_IN)
    ModelAndView one(SignedIn me, @PathVariable long protocolId, @RequestParam(defaultValue = "") String strength) {
        return page.show(me, protocolId, strength, Map.of(), Map.of());
    }

    @GetMapping("/protocol/{protocolId}/version/{number}")
    @Admits(Who.SIGNED_IN)
    ModelAndView version(
            SignedIn me,
            @PathVariable long protocolId,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String strength) {
        Protocol protocol = protocols.get(me, protocolId);
        return page.show(me, protocol, protocols.getVersion(me, protocolId, number), strength, Map.of(), Map.of());
    }

    /** What is different between two versions; without numbers between the last two that there are. */
    @GetMapping("/protocol/{protocolId}/difference")
    @Admits(Who.SIGNED_IN)
    ModelAndView difference(
            SignedIn me,
            @PathVariable long protocolId,
            @RequestParam(defaultValue = "0") int from,
            @RequestParam(defaultValue = "0") int to) {
        Protocol protocol = protocols.get(me, protocolId);
        List<ProtocolVersion> all = protocols.listVersions(me, protocolId);
        ProtocolVersion after = to == 0 ? first(all) : protocols.getVersion(me, protocolId, to);
        ProtocolVersion before = from == 0
                ? all.stream()
                        .filter(one -> one.number() < after.number())
                        .findFirst()
                        .orElse(after)
                : protocols.getVersion(me, protocolId, from);
        Map<String, String> numbers = new LinkedHashMap<>();
        all.forEach(one -> numbers.put(
                Integer.toString(one.number()),
                sentences.say("protocol.history.version", one.number()) + ", "
                        + sentences.say("protocol.state." + one.state().word())));
        return new ModelAndView("protocol/difference")
                .addObject("inUnit", units.getOurs(me, protocol.unitId()))
                .addObject("protocol", protocol)
                .addObject("before", before)
                .addObject("after", after)
                .addObject("difference", ProtocolDifference.between(before, after))
                .addObject("numbers", numbers);
    }

    private static ProtocolVersion first(List<ProtocolVersion> all) {
        if (all.isEmpty()) {
            throw new NotHere("version");
        }
        return all.getFirst();
    }

    private List<ProtocolRow> rows(SignedIn me, List<Protocol> some) {
        return some.stream()
                .map(protocol -> {
                    ProtocolVersion now = protocol.inForce();
                    ProtocolVersion draft = protocol.draft();
                    return new ProtocolRow(
                            protocol,
                            ProtocolViews.kind(processes.get(me, protocol.processId())),
                            line(protocol),
                            now != null && draft != null ? sentences.say("protocol.list.next", draft.number()) : null,
                            now != null && protocol.retiredBecause() == null && views.isDue(now));
                })
                .toList();
    }

    private String line(Protocol protocol) {
        ProtocolVersion now = protocol.inForce();
        ProtocolVersion draft = protocol.draft();
        String retired = protocol.retiredBecause();
        if (retired != null) {
            return retired;
        }
        if (now != null) {
            int steps = now.steps().size();
            return steps == 1
                    ? sentences.say("protocol.list.version.one", now.number(), protocol.ownerName())
                    : sentences.say("protocol.list.version", now.number(), steps, protocol.ownerName());
        }
        return draft == null
                ? protocol.ownerName()
                : sentences.say("protocol.list." + draft.state().word(), draft.number(), protocol.ownerName());
    }

    private ModelAndView form(SignedIn me, Unit unit, Map<String, String> typed, Map<String, String> problems) {
        return new ModelAndView("protocol/new", problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("inUnit", unit)
                .addObject("unit", unit)
                .addObject("processes", processes(me, unit))
                .addObject("typed", typed)
                .addObject("problems", problems);
    }

    private Map<String, String> processes(SignedIn me, Unit unit) {
        Map<String, String> options = new LinkedHashMap<>();
        processes.list(me, unit.id()).forEach(process -> options.put(Long.toString(process.id()), process.name()));
        return options;
    }

    private Unit writable(SignedIn me, long unitId) {
        Unit unit = units.getOurs(me, unitId);
        if (!drafts.mayWrite(me, unitId)) {
            throw new NotYours("to write protocols of the unit");
        }
        return unit;
    }
}
