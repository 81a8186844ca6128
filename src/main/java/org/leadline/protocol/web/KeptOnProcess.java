package org.leadline.protocol.web;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.care.CareProcess;
import org.leadline.care.ProcessPart;
import org.leadline.protocol.Adherence;
import org.leadline.protocol.Adherences;
import org.leadline.protocol.Protocol;
import org.leadline.protocol.Protocols;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** On the page of a process: how far its protocols are kept, a line each. */
@Component
@Order(30)
class KeptOnProcess implements ProcessPart {
    private final Protocols protocols;
    private final Adherences adherences;
    private final KeptViews views;
    private final Sentences sentences;

    KeptOnProcess(Protocols protocols, Adherences adherences, KeptViews views, Sentences sentences) {
        this.protocols = protocols;
        this.adherences = adherences;
        this.views = views;
        this.sentences = sentences;
    }

    @Override
    public @Nullable Shown show(SignedIn me, CareProcess process) {
        List<Line> lines = protocols.listForProcess(me, process.id()).stream()
                .flatMap(protocol -> adherences.get(me, protocol.id()) instanceof Adherence.Told told
                        ? Stream.of(line(protocol, told))
                        : Stream.empty())
                .toList();
        return lines.isEmpty() ? null : new Shown(sentences.say("kept.part"), lines, null, null);
    }

    private Line line(Protocol protocol, Adherence.Told told) {
        return new Line(
                sentences.say("kept.title", protocol.title()), views.sentence(told), protocol.address() + "/kept");
    }
}
