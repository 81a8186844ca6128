package org.leadline.today;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.leadline.access.SignedIn;
import org.leadline.unit.sheet.OnSheet;
import org.leadline.unit.sheet.Section;
import org.leadline.unit.sheet.SheetLine;
import org.leadline.unit.sheet.TakesMinutes;
import org.leadline.unit.sheet.TakesMinutes.Ask;
import org.leadline.unit.sheet.Waiting;

/** What several parts give is gathered in one order. */
class GatheringTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final SignedIn ME = new SignedIn(1, "Rosa", 3, List.of());
    private static final Instant EARLY = Instant.parse("2026-11-16T07:00:00Z");
    private static final Instant LATE = Instant.parse("2026-11-20T07:00:00Z");

    @Test
    void where_a_person_is_needed_now_stands_first_then_what_is_overdue_then_by_when_it_is_due() {
        MyQueue queue = new MyQueue(List.of(
                me -> List.of(waiting("no day", null, false, false), waiting("due later", LATE, false, false)),
                me -> List.of(
                        waiting("due soon", EARLY, false, false),
                        waiting("overdue", LATE, true, false),
                        waiting("at the bedside", LATE, false, true))));
        assertThat(queue.list(ME))
                .extracting(Waiting::title)
                .containsExactly("at the bedside", "overdue", "due soon", "due later", "no day");
    }

    @Test
    void the_numbers_stand_on_the_sheet_in_the_first_seven_days_of_a_month_and_apart_on_any_day() {
        OnSheet heard = part(Section.NUMBERS, "Heard");
        for (int day = 1; day <= 30; day++) {
            HuddleSheets sheets = new HuddleSheets(List.of(heard), at("2026-11-%02dT12:00:00Z".formatted(day)));
            List<String> titles = titles(sheets.get(ME, 3));
            assertThat(titles).as("on day %s", day).isEqualTo(day <= 7 ? List.of("Heard") : List.of());
            assertThat(sheets.listNumbers(ME, 3)).hasSize(1);
        }
    }

    @Test
    void sections_stand_in_their_order_and_several_parts_of_one_section_with_what_needs_a_person_first() {
        HuddleSheets sheets = new HuddleSheets(
                List.of(
                        part(Section.IDEAS, "idea"),
                        part(Section.HEADS_UPS, "calm"),
                        part(Section.HEADS_UPS, "!late"),
                        part(Section.PINNED, "pinned")),
                at("2026-11-22T12:00:00Z"));
        HuddleSheet sheet = sheets.get(ME, 3);
        assertThat(titles(sheet)).containsExactly("!late", "calm", "idea", "pinned");
        assertThat(sheet.isBlank()).isFalse();
        assertThat(sheet.sections()).extracting(HuddleSheet.Filled::section).doesNotHaveDuplicates();
    }

    @Test
    void heard_stands_before_tried_and_tried_before_kept_whoever_gives_them_first() {
        HuddleSheets sheets = new HuddleSheets(
                List.of(
                        part(Section.NUMBERS, "Kept", "/kept?unit=3"),
                        part(Section.NUMBERS, "Tried", "/try/shares?unit=3"),
                        part(Section.NUMBERS, "Heard", "/ask?unit=3")),
                at("2026-11-22T12:00:00Z"));
        assertThat(sheets.listNumbers(ME, 3)).extracting(SheetLine::title).containsExactly("Heard", "Tried", "Kept");
    }

    @Test
    void a_week_begins_on_monday_in_the_clocks_own_zone() {
        Clock summer = Clock.fixed(Instant.parse("2026-07-12T22:59:00Z"), LONDON);
        List<Instant> froms = new ArrayList<>();
        List<TakesMinutes> parts = List.of((me, from, until) -> {
            froms.add(from);
            return List.of();
        });
        assertThat(new MyMinutes(parts, summer).get(ME).monday()).isEqualTo(LocalDate.parse("2026-07-06"));
        Clock aMinuteLater = Clock.fixed(Instant.parse("2026-07-12T23:00:00Z"), LONDON);
        assertThat(new MyMinutes(parts, aMinuteLater).get(ME).monday()).isEqualTo(LocalDate.parse("2026-07-13"));
        assertThat(froms).containsExactly(Instant.parse("2026-07-05T23:00:00Z"), Instant.parse("2026-07-12T23:00:00Z"));
    }

    @Test
    void minutes_are_added_up_by_kind_and_more_than_ten_that_no_role_asks_for_is_too_much() {
        List<Ask> asked = new ArrayList<>();
        MyMinutes minutes = new MyMinutes(List.of((me, from, until) -> List.copyOf(asked)), at("2026-11-22T12:00:00Z"));
        assertThat(minutes.get(ME).minutes()).isZero();
        Stream.generate(() -> ask("view", 60, false)).limit(10).forEach(asked::add);
        asked.add(ask("decide", 90, true));
        MyMinutes.Week full = minutes.get(ME);
        assertThat(full.kinds())
                .containsExactly(new MyMinutes.Kind("view", 10, 600), new MyMinutes.Kind("decide", 1, 90));
        assertThat(full.minutes()).isEqualTo(12);
        assertThat(full.isTooMuch()).isFalse();
        asked.add(ask("view", 1, false));
        assertThat(minutes.get(ME).isTooMuch()).isTrue();
    }

    private static List<String> titles(HuddleSheet sheet) {
        return sheet.sections().stream()
                .flatMap(filled -> filled.lines().stream())
                .map(SheetLine::title)
                .toList();
    }

    private static Ask ask(String kind, int seconds, boolean becauseOfARole) {
        return new Ask(kind, "title", "/ask", EARLY, seconds, becauseOfARole);
    }

    private static Clock at(String instant) {
        return Clock.fixed(Instant.parse(instant), LONDON);
    }

    private static Waiting waiting(String title, @Nullable Instant due, boolean overdue, boolean now) {
        return new Waiting("kind", 3, title, "", "Do it", "/ask", EARLY, due, overdue, now);
    }

    private static OnSheet part(Section section, String title) {
        return part(section, title, "/try");
    }

    private static OnSheet part(Section section, String title, String address) {
        return new OnSheet() {
            @Override
            public Section section() {
                return section;
            }

            @Override
            public String address(long unitId) {
                return address;
            }

            @Override
            public List<SheetLine> listLines(SignedIn me, long unitId) {
                return List.of(new SheetLine(title, "", null, title.startsWith("!"), "/try"));
            }
        };
    }
}
