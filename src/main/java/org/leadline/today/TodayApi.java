package org.leadline.today;

import java.time.Clock;
import java.time.Instant;
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
    record SheetOfAUnit(long unit, LocalDate day, List<SectionOfASheet> sections) {}

    /**
     * One section.
     *
     * @param section its name: {@code heads-ups}
     * @param address where all of them stand; null where no part of Leadline fills it
     */
    record SectionOfASheet(String section, @Nullable String address, List<LineOfASheet> lines) {}

    record LineOfASheet(String title, String line, @Nullable String aside, boolean needsAPerson, String address) {
        static LineOfASheet of(SheetLine line) {
            return new LineOfASheet(line.title(), line.line(), line.aside(), line.needsAPerson(), line.address());
        }
    }

    record WhatIsMine(
            List<WaitsForMe> waiting, List<ToldBackToMe> heard, List<HeldByMe> held, MinutesOfAWeek minutes) {}

    record WaitsForMe(
            String kind,
            long unit,
            String title,
            String line,
            String address,
            @Nullable Instant due,
            boolean overdue) {
        static WaitsForMe of(Waiting waiting) {
            return new WaitsForMe(
                    waiting.kind(),
                    waiting.unitId(),
                    waiting.title(),
                    waiting.line(),
                    waiting.address(),
                    waiting.due(),
                    waiting.overdue());
        }
    }

    /** @param toPassOn whether it is another's, who hears it through me */
    record ToldBackToMe(long id, String title, String sentence, String address, Instant at, boolean toPassOn) {
        static ToldBackToMe of(SignedIn me, ToldBack told) {
            return new ToldBackToMe(
                    told.id(),
                    told.title(),
                    told.sentence(),
                    told.about(),
                    told.at(),
                    told.personId() != me.personId());
        }
    }

    record HeldByMe(
            String kind,
            String title,
            long unit,
            String address,
            @Nullable LocalDate due) {
        static HeldByMe of(Held held) {
            return new HeldByMe(held.kind(), held.title(), held.unitId(), held.address(), held.due());
        }
    }

    /** @param monday on which the week began */
    record MinutesOfAWeek(LocalDate monday, int minutes, List<MinutesOfAKind> kinds) {}

    record MinutesOfAKind(String kind, int times, int seconds) {}

    @GetMapping(value = "/api/today", produces = MediaType.APPLICATION_JSON_VALUE)
    @Admits(Who.SIGNED_IN)
    SheetOfAUnit today(SignedIn me, @RequestParam long unit) {
        long ours = units.getOurs(me, unit).id();
        return new SheetOfAUnit(
                ours,
                LocalDate.now(clock),
                sheets.get(me, ours).sections().stream()
                        .map(filled -> new SectionOfASheet(
                                TodaySheets.key(filled.section()),
                                filled.address(),
                                filled.lines().stream().map(LineOfASheet::of).toList()))
                        .toList());
    }

    @GetMapping(value = "/api/me", produces = MediaType.APPLICATION_JSON_VALUE)
    @Admits(Who.SIGNED_IN)
    WhatIsMine me(SignedIn me) {
        MyMinutes.Week week = minutes.get(me);
        return new WhatIsMine(
                queue.list(me).stream().map(WaitsForMe::of).toList(),
                toldBacks.listUnheard(me).stream()
                        .map(told -> ToldBackToMe.of(me, told))
                        .toList(),
                held.list(me).stream().map(HeldByMe::of).toList(),
                new MinutesOfAWeek(
                        week.monday(),
                        week.minutes(),
                        week.kinds().stream()
                                .map(kind -> new MinutesOfAKind(kind.kind(), kind.times(), kind.seconds()))
                                .toList()));
    }
}
