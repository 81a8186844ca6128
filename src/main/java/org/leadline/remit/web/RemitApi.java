package org.leadline.remit.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Admits;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.leadline.remit.AskWait;
import org.leadline.remit.DecisionLevels;
import org.leadline.remit.Remit;
import org.leadline.remit.RemitAsk;
import org.leadline.remit.RemitAsks;
import org.leadline.remit.RemitSays;
import org.leadline.remit.Remits;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/remit}: who decides what, how asks go and where decisions were taken, as JSON. */
@RestController
class RemitApi {
    private final Remits remits;
    private final RemitAsks asks;
    private final DecisionLevels levels;
    private final RemitSays says;

    RemitApi(Remits remits, RemitAsks asks, DecisionLevels levels, RemitSays says) {
        this.remits = remits;
        this.asks = asks;
        this.levels = levels;
        this.says = says;
    }

    /** Who decides one thing. @param right decide, tell or ask @param limitDays null unless it is asked */
    record OneRemit(
            long id,
            String subject,
            String right,
            @Nullable Integer limitDays,
            String owner,
            int version,
            String means,
            String address) {}

    /** One ask. @param answeredAt null where it was not answered */
    record OneAsk(
            String subject,
            Instant askedAt,
            Instant answerBy,
            @Nullable Instant answeredAt,
            boolean takenBack,
            String sentence) {}

    /** How asks go. @param medianDays null where none was answered */
    record Asks(@Nullable Double medianDays, int answered, int inTime, int open, int late, List<OneAsk> asks) {}

    /** A decision of the last quarter. @param above whether a layer above took it */
    record OneDecision(String question, String address, boolean above, Instant at, boolean couldBeLocal) {}

    @GetMapping(value = "/api/remit", produces = MediaType.APPLICATION_JSON_VALUE)
    @Admits(Who.SIGNED_IN)
    List<OneRemit> remits(SignedIn me, @RequestParam long unit) {
        return remits.list(me, unit).stream().map(this::one).toList();
    }

    @GetMapping(value = "/api/remit/asks", produces = MediaType.APPLICATION_JSON_VALUE)
    @Admits(Who.SIGNED_IN)
    Asks asks(SignedIn me, @RequestParam long unit) {
        AskWait wait = asks.wait(me, unit);
        return new Asks(
                wait.medianDays().isPresent() ? wait.medianDays().getAsDouble() : null,
                wait.answered(),
                wait.inTime(),
                wait.open(),
                wait.late(),
                asks.list(me, unit).stream().map(this::one).toList());
    }

    @GetMapping(value = "/api/remit/decisions", produces = MediaType.APPLICATION_JSON_VALUE)
    @Admits(Who.SIGNED_IN)
    List<OneDecision> decisions(SignedIn me, @RequestParam long unit) {
        return levels.list(me, unit).stream()
                .map(taken -> new OneDecision(
                        taken.question(), taken.address(), taken.above(), taken.at(), taken.couldBeLocal()))
                .toList();
    }

    private OneRemit one(Remit remit) {
        return new OneRemit(
                remit.id(),
                remit.subject(),
                remit.right().word(),
                remit.limitDays(),
                remit.owner().name(),
                remit.version(),
                says.means(remit),
                remit.address());
    }

    private OneAsk one(RemitAsk ask) {
        return new OneAsk(
                ask.subject(), ask.askedAt(), ask.answerBy(), ask.answeredAt(), ask.takenBack(), says.stands(ask));
    }
}
