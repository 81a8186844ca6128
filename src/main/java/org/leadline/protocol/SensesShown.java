package org.leadline.protocol;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.care.ProcessPart;
import org.leadline.unit.SharedWord;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Says beside a draft which of its words are read differently, lets none of them be published without its sense, and shows the senses of a version. */
@Component
@Order(10)
class SensesShown implements VersionPart, PublishGuard {
    private final ChosenSenses senses;
    private final Sentences sentences;

    SensesShown(ChosenSenses senses, Sentences sentences) {
        this.senses = senses;
        this.sentences = sentences;
    }

    /** {@code /protocol/3/draft/words}: where senses are chosen. */
    static String pageOf(Protocol protocol) {
        return protocol.address() + "/draft/words";
    }

    @Override
    public ProcessPart.@Nullable Shown show(SignedIn me, Protocol protocol, ProtocolVersion version) {
        ProtocolVersion draft = protocol.draft();
        return draft != null && draft.id() == version.id()
                ? ofDraft(me, protocol, version)
                : ofVersion(me, protocol, version);
    }

    @Override
    public List<Obstacle> listObstacles(SignedIn me, Protocol protocol, ProtocolVersion draft) {
        return senses.listFound(me, protocol, draft).stream()
                .filter(found -> found.chosen() == null)
                .map(found -> new Obstacle(
                        sentences.say(
                                "words.obstacle", found.word().word(), sentences.list("words.list", found.where())),
                        pageOf(protocol) + "#sense" + found.word().id()))
                .toList();
    }

    private ProcessPart.@Nullable Shown ofDraft(SignedIn me, Protocol protocol, ProtocolVersion draft) {
        List<FoundWord> found = senses.listFound(me, protocol, draft);
        if (found.isEmpty()) {
            return null;
        }
        boolean open = found.stream().anyMatch(one -> one.chosen() == null);
        return new ProcessPart.Shown(
                sentences.say("words.found"),
                found.stream().map(this::line).toList(),
                null,
                me.worksIn(protocol.unitId())
                        ? new ProcessPart.Step(
                                sentences.say(open ? "words.found.choose" : "words.found.again"), pageOf(protocol))
                        : null);
    }

    private ProcessPart.@Nullable Shown ofVersion(SignedIn me, Protocol protocol, ProtocolVersion version) {
        List<ChosenSenses.Note> notes = senses.listNotes(me, protocol, version);
        if (notes.isEmpty()) {
            return null;
        }
        return new ProcessPart.Shown(
                sentences.say("words.notes"),
                notes.stream()
                        .map(note -> new ProcessPart.Line(
                                sentences.say(
                                        "words.note",
                                        note.word().word(),
                                        note.sense().sense()),
                                sentences.say("words.note.as", note.sense().profession()),
                                null))
                        .toList(),
                SharedWord.pageOf(protocol.unitId()),
                null);
    }

    private ProcessPart.Line line(FoundWord found) {
        SharedWord.Sense chosen = found.chosen();
        String where = sentences.list("words.list", found.where());
        return new ProcessPart.Line(
                chosen == null
                        ? sentences.say("words.found.open", found.word().word(), where)
                        : sentences.say("words.found.chosen", found.word().word(), chosen.sense(), where),
                found.word().senses().stream()
                        .map(sense -> sentences.say("words.found.sense", sense.profession(), sense.sense()))
                        .collect(Collectors.joining(" · ")),
                found.word().address());
    }
}
