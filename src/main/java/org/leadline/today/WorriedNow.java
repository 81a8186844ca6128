package org.leadline.today;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.leadline.access.SignIns;
import org.leadline.access.SignedIn;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What a problem page under {@code /ask} says before all else, for whoever is worried about a patient now: whom to call, and the button that lets care go
 * ahead.
 */
@Component
class WorriedNow {
    private static final Logger log = LoggerFactory.getLogger(WorriedNow.class);
    private static final Pattern ASK = Pattern.compile("/ask(/.*)?");
    private static final Pattern SOUNDING = Pattern.compile("(/ask/sounding/[0-9]{1,18})(/.*)?");
    private final Units units;
    private final SignIns signIns;

    WorriedNow(Units units, SignIns signIns) {
        this.units = units;
        this.signIns = signIns;
    }

    /**
     * One such line.
     *
     * @param units with a number to call; empty where none is known
     * @param goAhead where the button posts to; null for no button
     */
    record Line(List<Unit> units, @Nullable String goAhead) {}

    static boolean isUnderAsk(String address) {
        return ASK.matcher(address).matches();
    }

    /** Empty where the address has nothing to do with soundings. Where even the numbers cannot be had, the line does without them. */
    Optional<Line> at(String address, HttpServletRequest request) {
        if (!isUnderAsk(address)) {
            return Optional.empty();
        }
        Matcher sounding = SOUNDING.matcher(address);
        Optional<SignedIn> me = signIns.who(request);
        String goAhead = me.isPresent() && sounding.matches() ? sounding.group(1) + "/go-ahead" : null;
        return Optional.of(new Line(me.map(this::calls).orElse(List.of()), goAhead));
    }

    private List<Unit> calls(SignedIn me) {
        try {
            return units.listOurs(me).stream()
                    .filter(unit -> unit.bedsideCall() != null)
                    .toList();
        } catch (RuntimeException outOfReach) {
            log.error("The numbers to call could not be read for a problem page", outOfReach);
            return List.of();
        }
    }
}
