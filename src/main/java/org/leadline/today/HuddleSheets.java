package org.leadline.today;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.access.SignedIn;
import org.leadline.unit.sheet.OnSheet;
import org.leadline.unit.sheet.Section;
import org.leadline.unit.sheet.SheetLine;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers the lines that the parts of Leadline give to a unit's sheet. The month's numbers stand on it in the first seven days of a month. */
@Component
class HuddleSheets {
    private static final int DAYS_OF_NUMBERS = 7;

    /** The places by which several parts of one section stand: heard, tried, kept. */
    private static final List<String> PLACES = List.of("ask", "try", "kept");

    private final List<OnSheet> parts;
    private final Clock clock;

    HuddleSheets(List<OnSheet> parts, Clock clock) {
        this.parts = List.copyOf(parts);
        this.clock = clock;
    }

    /** @throws org.leadline.access.NotHere where the unit is not one's own */
    @Transactional(readOnly = true)
    public HuddleSheet get(SignedIn me, long unitId) {
        return new HuddleSheet(
                unitId,
                Arrays.stream(Section.values())
                        .filter(section -> section != Section.NUMBERS || isTimeForNumbers())
                        .map(section -> fill(me, unitId, section))
                        .toList());
    }

    /** The month's numbers, on whatever day. @throws org.leadline.access.NotHere where the unit is not one's own */
    @Transactional(readOnly = true)
    public List<SheetLine> listNumbers(SignedIn me, long unitId) {
        return fill(me, unitId, Section.NUMBERS).lines();
    }

    private HuddleSheet.Filled fill(SignedIn me, long unitId, Section section) {
        List<OnSheet> filling = parts.stream()
                .filter(part -> part.section() == section)
                .sorted(Comparator.comparing(part -> PLACES.indexOf(place(part, unitId))))
                .toList();
        List<SheetLine> lines = filling.stream()
                .flatMap(part -> part.listLines(me, unitId).stream())
                .toList();
        return new HuddleSheet.Filled(
                section, address(section, filling, unitId), filling.size() == 1 ? lines : pressingFirst(lines));
    }

    /** Of several parts each gives its most pressing first; together what needs a person stands first. */
    private static List<SheetLine> pressingFirst(List<SheetLine> lines) {
        return lines.stream()
                .sorted(Comparator.comparing(line -> !line.needsAPerson()))
                .toList();
    }

    private static String place(OnSheet part, long unitId) {
        return part.address(unitId).replaceAll("^/([a-z-]*).*", "$1");
    }

    private static @Nullable String address(Section section, List<OnSheet> filling, long unitId) {
        if (section == Section.NUMBERS) {
            return "/today/numbers?unit=" + unitId;
        }
        return filling.isEmpty() ? null : filling.getFirst().address(unitId);
    }

    private boolean isTimeForNumbers() {
        return LocalDate.now(clock).getDayOfMonth() <= DAYS_OF_NUMBERS;
    }
}
