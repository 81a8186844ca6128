package org.leadline.today;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Admits;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.leadline.post.ToldBack;
import org.leadline.post.ToldBacks;
import org.leadline.unit.Units;
import org.leadline.unit.sheet.Held;
import org.leadline.unit.sheet.SheetLine;
import org.leadline.unit.sheet.Waiting;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/today} and {@code /api/me}: what the pages show, as JSON. */
@RestController
class TodayApi {
    private final HuddleSheets sheets;
    private final MyQueue queue;
    private final MyHeld held;
    private final MyMinutes minutes;
    private final ToldBacks toldBacks;
    private final Units units;
    private final Clock clock;

    TodayApi(
            HuddleSheets sheets,
            MyQueue queue,
            MyHeld held,
            MyMinutes minutes,
            ToldBacks toldBacks,
            Units units,
            Clock clock) {
        this.sheets = sheets;
        this.queue = queue;
        this.held = held;
        this.minutes = minutes;
        this.toldBacks = toldBacks;
        this.units = units;
        this.clock = clock;
    }

    /** A unit's sheet: the same for everybody of the unit. */
    record SheetJson(long unit, LocalDate day, List<SectionJson> sections) {}

    /** @param section the section's name as in {@code heads-ups} @param address where all of them stand; null where no part fills it */
    record SectionJson(String section, @Nullable String address, List<SheetLine> lines) {}

    record MeJson(List<Waiting> waiting, List<ToldBack> heard, List<Held> held, MinutesJson minutes) {}

    /** @param monday on which the week began */
    record MinutesJson(LocalDate monday, int minutes, List<MyMinutes.Kind> kinds) {}

    @GetMapping(value = "/api/today", produces = MediaType.APPLICATION_JSON_VALUE)
    @Admits(Who.SIGNED_IN)
    SheetJson today(SignedIn me, @RequestParam long unit) {
        long ours = units.getOurs(me, unit).id();
        return new SheetJson(
                ours,
                LocalDate.now(clock),
                sheets.get(me, ours).sections().stream()
                        .map(filled -> new SectionJson(
                                TodaySheets.key(filled.section()), filled.address(), filled.lines()))
                        .toList());
    }

    @GetMapping(value = "/api/me", produces = MediaType.APPLICATION_JSON_VALUE)
    @Admits(Who.SIGNED_IN)
    MeJson me(SignedIn me) {
        MyMinutes.Week week = minutes.get(me);
        return new MeJson(
                queue.list(me),
                toldBacks.listUnheard(me),
                held.list(me),
                new MinutesJson(week.monday(), week.minutes(), week.kinds()));
    }
}
