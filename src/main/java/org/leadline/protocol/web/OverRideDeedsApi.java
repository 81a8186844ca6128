package org.leadline.protocol.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Admits;
import org.leadline.access.ApiRefusal;
import org.leadline.access.Once;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.leadline.protocol.MyOverRides;
import org.leadline.protocol.NewOverRide;
import org.leadline.protocol.OverRides;
import org.leadline.protocol.Overriding;
import org.leadline.protocol.Protocols;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/over-ride…}: what an author says of their own over-rides, through the doors of the pages and with the same refusals, as JSON. */
@RestController
class OverRideDeedsApi {
    private static final String ONE = "/api/over-ride/{overRideId}";
    private final OverRides overRides;
    private final MyOverRides mine;
    private final Protocols protocols;
    private final Once once;

    OverRideDeedsApi(OverRides overRides, MyOverRides mine, Protocols protocols, Once once) {
        this.overRides = overRides;
        this.mine = mine;
        this.protocols = protocols;
        this.once = once;
    }

    /**
     * One is said: of a step, or of a target.
     *
     * @param version the number of the version, with {@code protocol} and {@code step}, the key of the step in it; null for a target
     * @param target an address, such as {@code /measure/12}; null for a step
     * @param reason a code; null or empty for none yet
     * @param once a UUID under which it is done once; null does it each time
     */
    record OverRideSaid(
            @Nullable Long protocol,
            @Nullable Integer version,
            @Nullable Long step,
            @Nullable String target,
            @Nullable String reason,
            @Nullable String line,
            @Nullable String once) {}

    /** Where it stands. */
    record OverRideStands(String address) {}

    /** The reason that was not given. */
    record ReasonGiven(@Nullable String reason) {}

    /** Whether it helped the patient. @param helped yes, no or cannot-tell */
    record LookedBackOn(@Nullable String helped, @Nullable String helpedLine) {}

    /** A body in which nothing stands. */
    record NothingMore() {}

    @PostMapping(value = "/api/over-ride", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Admits(Who.SIGNED_IN)
    OverRideStands sayOverRide(SignedIn me, @RequestBody OverRideSaid said) {
        NewOverRide departure = new NewOverRide(
                versionId(me, said), said.step(), said.target(), text(said.reason()), text(said.line()));
        return new OverRideStands(once.act(me, said.once(), () -> stands(overRides.say(me, departure))));
    }

    @PostMapping(value = ONE + "/reason", produces = MediaType.APPLICATION_JSON_VALUE)
    @Admits(Who.SIGNED_IN)
    OverRideStands giveReason(SignedIn me, @PathVariable long overRideId, @RequestBody ReasonGiven given) {
        return new OverRideStands(stands(mine.giveReason(me, overRideId, text(given.reason()))));
    }

    @PostMapping(value = ONE + "/look-back", produces = MediaType.APPLICATION_JSON_VALUE)
    @Admits(Who.SIGNED_IN)
    OverRideStands lookBackOnOverRide(SignedIn me, @PathVariable long overRideId, @RequestBody LookedBackOn looked) {
        return new OverRideStands(
                stands(mine.lookBack(me, overRideId, text(looked.helped()), text(looked.helpedLine()))));
    }

    @PostMapping(ONE + "/take-back")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Admits(Who.SIGNED_IN)
    void takeBackOverRide(
            SignedIn me, @PathVariable long overRideId, @RequestBody(required = false) @Nullable NothingMore nothing) {
        mine.takeBack(me, overRideId);
    }

    private @Nullable Long versionId(SignedIn me, OverRideSaid said) {
        Long protocol = said.protocol();
        Integer number = said.version();
        return protocol == null || number == null
                ? null
                : Long.valueOf(protocols.getVersion(me, protocol, number).id());
    }

    private static String stands(Overriding came) {
        return switch (came) {
            case Overriding.Done(var overRide) -> overRide.address();
            case Overriding.CallInstead instead -> throw refusal(Map.of("step", "override.never"));
            case Overriding.Refused(Map<String, String> problems) -> throw refusal(problems);
        };
    }

    private static ApiRefusal refusal(Map<String, String> problems) {
        return new ApiRefusal(HttpStatus.UNPROCESSABLE_CONTENT, problems);
    }

    private static String text(@Nullable String sent) {
        return sent == null ? "" : sent;
    }
}
