package org.leadline.today;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Role;
import org.leadline.access.SignedIn;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.leadline.unit.sheet.Section;
import org.leadline.unit.sheet.Waiting;
import org.springframework.stereotype.Component;

/** Lays what was gathered out for the screen and for paper. */
@Component
class TodaySheets {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final int MOST_WAITING = 6;
    private static final int MOST_LINES = 6;
    private static final int MOST_TELEPHONES = 9;
    private static final Set<Section> LEFT = EnumSet.of(Section.HEADS_UPS, Section.AIMS, Section.MEASURES, Section.DECISIONS);
    private static final Set<Section> ONE_LINE = EnumSet.of(Section.LESSON, Section.PINNED);
    private static final Set<Section> TEACHING =
            EnumSet.of(Section.HEADS_UPS, Section.AIMS, Section.IDEAS, Section.PINNED);
    private static final Set<Role> SETTING_UP = Set.of(Role.LEAD, Role.DEPUTY, Role.ADMINISTRATOR);

    /** Lines to write on where a section is empty, and under the lines of one that is not. */
    private static final Map<Section, int[]> BLANKS = Map.of(
            Section.HEADS_UPS, new int[] {3, 2},
            Section.AIMS, new int[] {3, 0},
            Section.IDEAS, new int[] {2, 1},
            Section.PROMISES, new int[] {2, 1},
            Section.PINNED, new int[] {1, 0});

    private final HuddleSheets sheets;
    private final MyQueue queue;
    private final Units units;
    private final Clock clock;

    TodaySheets(HuddleSheets sheets, MyQueue queue, Units units, Clock clock) {
        this.sheets = sheets;
        this.queue = queue;
        this.units = units;
        this.clock = clock;
    }

    TodayView onScreen(SignedIn me, Unit unit) {
        HuddleSheet sheet = sheets.get(me, unit.id());
        List<Waiting> waiting = queue.list(me);
        return new TodayView(
                unit,
                units.listOurs(me).stream()
                        .filter(other -> other.id() != unit.id())
                        .toList(),
                rows(waiting.stream().limit(MOST_WAITING).toList(), unit),
                Math.max(0, waiting.size() - MOST_WAITING),
                shown(sheet, true),
                shown(sheet, false),
                sheet.isBlank(),
                me.memberships().stream()
                        .anyMatch(mine -> mine.unitId() == unit.id() && SETTING_UP.contains(mine.role())),
                me.worksIn(unit.id()));
    }

    /** With the name of its unit where it is not the one shown. */
    List<TodayView.WaitingRow> rows(List<Waiting> waiting, @Nullable Unit shown) {
        return waiting.stream()
                .map(each -> new TodayView.WaitingRow(
                        each,
                        shown != null && each.unitId() == shown.id()
                                ? ""
                                : units.find(each.unitId()).map(Unit::name).orElse("")))
                .toList();
    }

    PaperView onPaper(SignedIn me, Unit unit) {
        LocalDateTime now = LocalDateTime.now(clock);
        List<SheetFit.Block> blocks = sheets.get(me, unit.id()).sections().stream()
                .map(filled -> {
                    int[] blanks = BLANKS.getOrDefault(filled.section(), new int[] {0, 0});
                    return new SheetFit.Block(filled.section(), filled.lines(), blanks[0], blanks[1]);
                })
                .toList();
        List<Unit.Telephone> telephones = unit.telephones();
        return new PaperView(
                unit,
                DAY.format(now),
                TIME.format(now),
                SheetFit.of(blocks),
                telephones.stream().limit(MOST_TELEPHONES).toList(),
                Math.max(0, telephones.size() - MOST_TELEPHONES));
    }

    /** Ends the message keys of a section. */
    static String key(Section section) {
        return section.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static List<TodayView.Shown> shown(HuddleSheet sheet, boolean left) {
        List<TodayView.Shown> shown = new ArrayList<>();
        for (HuddleSheet.Filled filled : sheet.sections()) {
            boolean teaches = TEACHING.contains(filled.section()) && filled.address() != null;
            if (LEFT.contains(filled.section()) == left
                    && (teaches || !filled.lines().isEmpty())) {
                int most = ONE_LINE.contains(filled.section()) ? 1 : MOST_LINES;
                int more = Math.max(0, filled.lines().size() - most);
                shown.add(new TodayView.Shown(
                        key(filled.section()),
                        new HuddleSheet.Filled(
                                filled.section(),
                                filled.address(),
                                filled.lines().stream().limit(most).toList()),
                        more,
                        teaches));
            }
        }
        return shown;
    }
}
