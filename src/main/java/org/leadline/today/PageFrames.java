package org.leadline.today;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.access.SignIns;
import org.leadline.access.SignedIn;
import org.leadline.unit.Unit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** Makes the frame of each page: who is here, in which unit, and which place of the house it is. */
@Component
class PageFrames {

    private final Words words;
    private final SignIns signIns;
    private final OwnPhones ownPhones;
    private final String leaveAddress;

    PageFrames(
            Words words,
            SignIns signIns,
            OwnPhones ownPhones,
            @Value("${leadline.leave-address:}") String leaveAddress) {
        this.words = words;
        this.signIns = signIns;
        this.ownPhones = ownPhones;
        this.leaveAddress = leaveAddress;
    }

    PageFrame of(HttpServletRequest request, @Nullable Object unit) {
        SignedIn me = signIns.who(request).orElse(null);
        CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return new PageFrame(
                words.lookup("frame.leadline"),
                me == null ? null : me.name(),
                unit instanceof Unit shown ? shown.name() : null,
                unit instanceof Unit shown ? shown.address() : null,
                place(request.getRequestURI()),
                me == null ? List.of() : places(me, unit),
                me == null || leaveAddress.isEmpty() ? null : leaveAddress,
                token == null ? null : token.getParameterName(),
                token == null ? null : token.getToken(),
                me == null ? null : ownPhones.tokenOf(me),
                words);
    }

    /** The frame of a page before anything is known of who asks. */
    PageFrame bare() {
        return new PageFrame(
                words.lookup("frame.leadline"), null, null, null, null, List.of(), null, null, null, null, words);
    }

    private List<PageFrame.Place> places(SignedIn me, @Nullable Object unit) {
        String here = unit instanceof Unit shown && me.belongsTo(shown.id()) ? "?unit=" + shown.id() : "";
        boolean atHome = here.isEmpty() || here.equals("?unit=" + me.homeUnitId());
        List<PageFrame.Place> places = new ArrayList<>(List.of(
                new PageFrame.Place("today", atHome ? "/" : "/" + here, words.lookup("frame.place.today")),
                new PageFrame.Place("aim", "/aim" + here, words.lookup("frame.place.aim")),
                new PageFrame.Place("care", "/care" + here, words.lookup("frame.place.care")),
                new PageFrame.Place("ask", "/ask" + here, words.lookup("frame.place.ask")),
                new PageFrame.Place("try", "/try" + here, words.lookup("frame.place.try")),
                new PageFrame.Place("learn", "/learn" + here, words.lookup("frame.place.learn")),
                new PageFrame.Place("me", "/me", words.lookup("frame.place.me"))));
        if (me.isPrivacyOfficer()) {
            places.add(new PageFrame.Place("audit", "/audit", words.lookup("frame.place.audit")));
        }
        return places;
    }

    private static String place(String address) {
        String first = address.replaceAll("^/([^/]*).*", "$1");
        return switch (first) {
            case "" -> "today";
            case "measure", "protocol", "over-ride", "design" -> "care";
            case "remit" -> "aim";
            default -> first;
        };
    }
}
