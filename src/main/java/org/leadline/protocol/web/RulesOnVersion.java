package org.leadline.protocol.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.care.ProcessPart;
import org.leadline.care.rule.RuleInWords;
import org.leadline.care.rule.RulesFile;
import org.leadline.protocol.Adherence;
import org.leadline.protocol.Adherences;
import org.leadline.protocol.Protocol;
import org.leadline.protocol.ProtocolVersion;
import org.leadline.protocol.VersionPart;
import org.leadline.protocol.VersionState;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** On the page of a version: its rules as sentences; of the one in force how far it is kept, of a draft where its rules are written. */
@Component
@Order(30)
class RulesOnVersion implements VersionPart {
    private final Adherences adherences;
    private final KeptViews views;
    private final Sentences sentences;

    RulesOnVersion(Adherences adherences, KeptViews views, Sentences sentences) {
        this.adherences = adherences;
        this.views = views;
        this.sentences = sentences;
    }

    @Override
    public ProcessPart.@Nullable Shown show(SignedIn me, Protocol protocol, ProtocolVersion version) {
        List<ProcessPart.Line> lines = RulesFile.rulesOf(version.rules()).stream()
                .map(rule -> new ProcessPart.Line(RuleInWords.say(rule.sentence()), rule.soThat(), null))
                .toList();
        ProtocolVersion inForce = protocol.inForce();
        if (inForce != null && inForce.id() == version.id()) {
            return inForce(me, protocol, lines);
        }
        boolean writes = version.state() == VersionState.DRAFT && me.worksIn(protocol.unitId());
        if (writes) {
            return shown(
                    lines.isEmpty()
                            ? List.of(new ProcessPart.Line(sentences.say("kept.rules.empty-draft"), null, null))
                            : lines,
                    null,
                    new ProcessPart.Step(sentences.say("kept.rules.write"), protocol.address() + "/draft/rules"));
        }
        return lines.isEmpty() ? null : shown(lines, null, null);
    }

    private ProcessPart.@Nullable Shown inForce(SignedIn me, Protocol protocol, List<ProcessPart.Line> lines) {
        String kept = protocol.address() + "/kept";
        return switch (adherences.get(me, protocol.id())) {
            case Adherence.Told told ->
                shown(
                        List.of(new ProcessPart.Line(
                                views.sentence(told),
                                sentences.say(
                                        "kept.rules.count", told.kept().rules().size()),
                                kept)),
                        kept,
                        null);
            case Adherence _ -> lines.isEmpty() ? null : shown(lines, kept, null);
        };
    }

    private ProcessPart.Shown shown(
            List<ProcessPart.Line> lines, @Nullable String more, ProcessPart.@Nullable Step step) {
        return new ProcessPart.Shown(sentences.say("kept.rules.title"), lines, more, step);
    }
}
