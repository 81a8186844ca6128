package org.leadline.protocol.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.care.CareProcess;
import org.leadline.care.ProcessPart;
import org.leadline.protocol.Drafts;
import org.leadline.protocol.Protocol;
import org.leadline.protocol.ProtocolVersion;
import org.leadline.protocol.Protocols;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** On the page of a process: how it is done, or that nobody has written it down. */
@Component
@Order(10)
class ProtocolOfProcess implements ProcessPart {
    private final Protocols protocols;
    private final Drafts drafts;
    private final ProtocolViews views;
    private final Sentences sentences;

    ProtocolOfProcess(Protocols protocols, Drafts drafts, ProtocolViews views, Sentences sentences) {
        this.protocols = protocols;
        this.drafts = drafts;
        this.views = views;
        this.sentences = sentences;
    }

    @Override
    public @Nullable Shown show(SignedIn me, CareProcess process) {
        List<Line> lines = new ArrayList<>();
        for (Protocol protocol : protocols.listForProcess(me, process.id())) {
            ProtocolVersion now = protocol.inForce();
            ProtocolVersion draft = protocol.draft();
            var published = now == null ? null : now.publishedAt();
            List<String> aside = new ArrayList<>();
            if (now != null && published != null) {
                aside.add(sentences.say("protocol.part.version", now.number(), views.day(published)));
            }
            if (draft != null) {
                aside.add(sentences.say("protocol.part." + draft.state().word(), draft.number()));
            }
            lines.add(new Line(protocol.title(), String.join(" ", aside), protocol.address()));
        }
        boolean none = lines.isEmpty();
        boolean mayWrite = drafts.mayWrite(me, process.unitId());
        if (none) {
            lines.add(new Line(sentences.say("protocol.part.none"), null, null));
        }
        return new Shown(
                sentences.say("protocol.part"),
                lines,
                "/protocol?unit=" + process.unitId(),
                none && mayWrite
                        ? new Step(
                                sentences.say("protocol.part.write"),
                                "/protocol/new?unit=" + process.unitId() + "&process=" + process.id())
                        : null);
    }
}
