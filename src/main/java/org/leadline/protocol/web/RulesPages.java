package org.leadline.protocol.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Admits;
import org.leadline.access.SeeOther;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.leadline.care.rule.Condition;
import org.leadline.care.rule.RulesFile;
import org.leadline.protocol.DraftRules;
import org.leadline.protocol.RuleForm;
import org.leadline.protocol.RulesDraft;
import org.leadline.protocol.RulesDraft.Change;
import org.leadline.unit.Units;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /protocol/3/draft/rules}: the rules of a draft, built from chips or written as a file. */
@Controller
public class RulesPages {
    private final DraftRules rules;
    private final Units units;
    private final Sentences sentences;

    RulesPages(DraftRules rules, Units units, Sentences sentences) {
        this.rules = rules;
        this.units = units;
        this.sentences = sentences;
    }

    /** What the form of a rule sends; every field may be missing. */
    record Typing(
            @Nullable String form,
            @Nullable String first,
            @Nullable String firstOr,
            @Nullable String second,
            @Nullable String secondOr,
            @Nullable String limit,
            @Nullable String limitUnit,
            @Nullable String least,
            @Nullable String most,
            @Nullable String back,
            @Nullable String backUnit,
            @Nullable String whenName,
            @Nullable String whenIs,
            @Nullable String whenValue,
            @Nullable String unless,
            @Nullable String label,
            @Nullable String strength,
            @Nullable String source,
            @Nullable String soThat) {

        RuleForm rule() {
            return new RuleForm(
                    or(form),
                    or(first),
                    or(firstOr),
                    or(second),
                    or(secondOr),
                    or(limit),
                    or(limitUnit),
                    or(least),
                    or(most),
                    or(back),
                    or(backUnit),
                    or(whenName),
                    or(whenIs),
                    or(whenValue),
                    or(unless),
                    or(label),
                    or(strength),
                    or(source),
                    or(soThat));
        }

        private static String or(@Nullable String typed) {
            return typed == null ? "" : typed;
        }
    }

    /** What can be chosen: the value, and what it is called. */
    public record Offered(
            Map<String, String> forms,
            Map<String, String> steps,
            Map<String, String> noStep,
            Map<String, String> spans,
            Map<String, String> attributes,
            Map<String, String> signs,
            Map<String, String> labels,
            Map<String, String> strengths) {}

    @GetMapping("/protocol/{protocolId}/draft/rules")
    @Admits(Who.SIGNED_IN)
    ModelAndView rules(SignedIn me, @PathVariable long protocolId) {
        RulesDraft now = rules.get(me, protocolId);
        return page(me, now, RuleForm.EMPTY, now.text(), now.faults(), Map.of());
    }

    @PostMapping("/protocol/{protocolId}/draft/rules/add")
    @Admits(Who.SIGNED_IN)
    ModelAndView add(SignedIn me, @PathVariable long protocolId, @RequestParam int edition, Typing typing) {
        RuleForm typed = typing.rule();
        return after(me, protocolId, rules.add(me, protocolId, edition, typed), typed, null);
    }

    @PostMapping("/protocol/{protocolId}/draft/rules/remove")
    @Admits(Who.SIGNED_IN)
    ModelAndView remove(SignedIn me, @PathVariable long protocolId, @RequestParam int edition, @RequestParam int rule) {
        return after(me, protocolId, rules.remove(me, protocolId, edition, rule - 1), RuleForm.EMPTY, null);
    }

    @PostMapping("/protocol/{protocolId}/draft/rules")
    @Admits(Who.SIGNED_IN)
    ModelAndView save(
            SignedIn me,
            @PathVariable long protocolId,
            @RequestParam int edition,
            @RequestParam(defaultValue = "") String file) {
        return after(me, protocolId, rules.save(me, protocolId, edition, file), RuleForm.EMPTY, file);
    }

    private ModelAndView after(SignedIn me, long protocolId, Change change, RuleForm typed, @Nullable String file) {
        return switch (change) {
            case Change.Done _ -> SeeOther.at("/protocol/" + protocolId + "/draft/rules#rules");
            case Change.Refused(Map<String, String> problems, List<RulesFile.Fault> faults) -> {
                RulesDraft now = rules.get(me, protocolId);
                yield page(me, now, typed, file == null ? now.text() : file, faults, sentences.say(problems));
            }
            case Change.ChangedMeanwhile _ -> {
                RulesDraft now = rules.get(me, protocolId);
                yield page(
                        me,
                        now,
                        typed,
                        file == null ? now.text() : file,
                        List.of(),
                        Map.of(file == null ? "form" : "file", sentences.say("kept.problem.changed-meanwhile")));
            }
        };
    }

    private ModelAndView page(
            SignedIn me,
            RulesDraft now,
            RuleForm typed,
            String file,
            List<RulesFile.Fault> faults,
            Map<String, String> problems) {
        ModelAndView page = new ModelAndView("protocol/rules")
                .addObject("inUnit", units.getOurs(me, now.protocol().unitId()))
                .addObject("now", now)
                .addObject("typed", typed)
                .addObject("file", file)
                .addObject("faults", faults.stream().map(rules::say).toList())
                .addObject("offered", offered(now))
                .addObject("problems", problems);
        page.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private Offered offered(RulesDraft now) {
        Map<String, String> steps = named("kept.rules.choose", now.steps());
        return new Offered(
                said("kept.form.", RuleForm.FORMS),
                steps,
                named("kept.rules.none-of-them", now.steps()),
                said("kept.span.", List.of("min", "h", "days")),
                named("kept.rules.everybody", now.attributes()),
                signs(),
                said("kept.label.", List.of("must", "usually", "your-call")),
                said("kept.strength.", List.of("strong", "some", "custom")));
    }

    private Map<String, String> signs() {
        Map<String, String> signs = new LinkedHashMap<>();
        for (Condition.Is is : Condition.Is.values()) {
            signs.put(is.sign(), sentences.say("kept.sign." + is.name().toLowerCase(Locale.ROOT)));
        }
        return signs;
    }

    private Map<String, String> said(String keys, List<String> words) {
        Map<String, String> said = new LinkedHashMap<>();
        words.forEach(word -> said.put(word, sentences.say(keys + word)));
        return said;
    }

    private Map<String, String> named(String none, List<String> names) {
        Map<String, String> named = new LinkedHashMap<>();
        named.put("", sentences.say(none));
        names.forEach(name -> named.put(name, name));
        return named;
    }
}
