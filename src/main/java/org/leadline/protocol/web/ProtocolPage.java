package org.leadline.protocol.web;

import java.util.Map;
import org.leadline.access.NotHere;
import org.leadline.access.SignedIn;
import org.leadline.protocol.Protocol;
import org.leadline.protocol.ProtocolVersion;
import org.leadline.protocol.Protocols;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Puts the page of a version together, as it is read or as a form on it was refused. */
@Component
class ProtocolPage {
    private final Protocols protocols;
    private final ProtocolViews views;

    ProtocolPage(Protocols protocols, ProtocolViews views) {
        this.protocols = protocols;
        this.views = views;
    }

    /** The version in force; before there is one, the draft; of what never had either, the last. */
    ModelAndView show(
            SignedIn me, long protocolId, String strength, Map<String, String> typed, Map<String, String> problems) {
        Protocol protocol = protocols.get(me, protocolId);
        ProtocolVersion now = protocol.inForce();
        ProtocolVersion draft = protocol.draft();
        ProtocolVersion version = now != null
                ? now
                : draft != null
                        ? draft
                        : protocols.listVersions(me, protocolId).stream()
                                .findFirst()
                                .orElseThrow(() -> new NotHere("version"));
        return show(me, protocol, version, strength, typed, problems);
    }

    ModelAndView show(
            SignedIn me,
            Protocol protocol,
            ProtocolVersion version,
            String strength,
            Map<String, String> typed,
            Map<String, String> problems) {
        ProtocolView view = views.view(me, protocol, version, strength);
        return new ModelAndView(
                        "protocol/protocol", problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("inUnit", view.unit())
                .addObject("view", view)
                .addObject("typed", typed)
                .addObject("problems", problems);
    }
}
