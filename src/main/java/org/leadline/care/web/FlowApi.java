package org.leadline.care.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Admits;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.leadline.care.DriftQuestion;
import org.leadline.care.Flow;
import org.leadline.care.Flows;
import org.leadline.care.flow.FlowReading;
import org.leadline.care.flow.Wait;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/care/flow}: how the processes of a unit flow, as JSON. It names no journey. */
@RestController
class FlowApi {
    private final Flows flows;

    FlowApi(Flows flows) {
        this.flows = flows;
    }

    /**
     * @param now the last event of the notes; null where there are none that can be read, as are all the others
     * @param silent journeys whose end is missing from the notes
     * @param coordinationRatio null where coordination is not recorded
     * @param steady whether Little's law holds; null where too few come and go to tell
     * @param driftSince null where nothing has changed, or it is withheld
     */
    record FlowOfAProcess(
            long processId,
            String name,
            @Nullable String now,
            List<Place> places,
            @Nullable WaitInMinutes firstTreatment,
            int silent,
            @Nullable Double coordinationRatio,
            @Nullable Boolean steady,
            @Nullable LocalDate driftSince) {}

    /** Where journeys stand. */
    record Place(
            String step, int waiting, int stuck, @Nullable WaitInMinutes waits) {}

    /** How long a wait is, in minutes; null where that cannot be told. */
    record WaitInMinutes(
            int n,
            int events,
            @Nullable Double median,
            @Nullable Double medianLow,
            @Nullable Double medianHigh,
            @Nullable Double q25,
            @Nullable Double q75) {
        static @Nullable WaitInMinutes of(@Nullable Wait wait) {
            return wait == null
                    ? null
                    : new WaitInMinutes(
                            wait.n(),
                            wait.events(),
                            wait.median(),
                            wait.medianLow(),
                            wait.medianHigh(),
                            wait.q25(),
                            wait.q75());
        }
    }

    @GetMapping(value = "/api/care/flow", produces = MediaType.APPLICATION_JSON_VALUE)
    @Admits(Who.SIGNED_IN)
    List<FlowOfAProcess> list(SignedIn me, @RequestParam long unit) {
        return flows.list(me, unit).stream().map(FlowApi::json).toList();
    }

    private static FlowOfAProcess json(Flow flow) {
        FlowReading reading = flow.reading();
        DriftQuestion drift = flow.drift();
        if (reading == null) {
            return new FlowOfAProcess(
                    flow.process().id(), flow.process().name(), null, List.of(), null, 0, null, null, null);
        }
        var ratio = reading.coordination().ratio();
        var law = reading.littlesLaw();
        return new FlowOfAProcess(
                flow.process().id(),
                flow.process().name(),
                reading.now().toString(),
                reading.milestones().stream()
                        .map(at -> new Place(at.step(), at.waiting(), at.stuck(), WaitInMinutes.of(at.waits())))
                        .toList(),
                WaitInMinutes.of(reading.firstTreatment()),
                reading.silent(),
                ratio.isPresent() ? ratio.getAsDouble() : null,
                law == null ? null : law.steady(),
                drift == null ? null : drift.alarm().since());
    }
}
