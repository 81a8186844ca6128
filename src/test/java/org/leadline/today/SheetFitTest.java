package org.leadline.today;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.leadline.today.SheetFit.Block;
import org.leadline.today.SheetFit.Part;
import org.leadline.today.SheetFit.Sheet;
import org.leadline.unit.sheet.Section;
import org.leadline.unit.sheet.SheetLine;

class SheetFitTest {
    private static final int ROUNDS = 500;

    @Test
    void whatever_there_is_fits_and_every_line_is_printed_or_counted() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            List<Block> blocks = anyBlocks(new Random(seed));
            Sheet sheet = SheetFit.of(blocks);
            assertThat(height(sheet.left())).as("left, seed %s", seed).isLessThanOrEqualTo(SheetFit.COLUMN);
            assertThat(height(sheet.right())).as("right, seed %s", seed).isLessThanOrEqualTo(SheetFit.COLUMN);
            int longer = Math.max(height(sheet.left()), height(sheet.right()));
            assertThat(longer + sheet.toWriteOn() * SheetFit.BLANK).isLessThanOrEqualTo(SheetFit.COLUMN);
            for (Block block : blocks) {
                @Nullable Part part = part(sheet, block.section());
                if (block.lines().isEmpty() && block.blanksWhenEmpty() == 0) {
                    assertThat(part).isNull();
                } else {
                    Part shown = Objects.requireNonNull(part);
                    assertThat(shown.entries().size() + shown.more())
                            .as("%s, seed %s", block.section(), seed)
                            .isEqualTo(block.lines().size());
                    assertThat(shown.entries().isEmpty())
                            .isEqualTo(block.lines().isEmpty());
                }
            }
        }
    }

    @Test
    void what_is_printed_of_a_section_is_what_presses_most_in_its_order() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            List<Block> blocks = anyBlocks(new Random(seed));
            Sheet sheet = SheetFit.of(blocks);
            for (Block block : blocks) {
                @Nullable Part part = part(sheet, block.section());
                for (int line = 0; part != null && line < part.entries().size(); line++) {
                    String title = part.entries().get(line).title();
                    String whole = block.lines().get(line).title();
                    assertThat(whole).startsWith(title.endsWith("…") ? title.substring(0, title.length() - 1) : title);
                }
            }
        }
    }

    @Test
    void sections_keep_their_order_down_the_left_column_and_then_the_right() {
        Sheet sheet = SheetFit.of(
                Stream.of(Section.values()).map(section -> block(section, 3)).toList());
        assertThat(Stream.concat(sheet.left().stream(), sheet.right().stream()).map(Part::section))
                .containsExactly(Section.values());
        assertThat(sheet.left()).isNotEmpty();
        assertThat(sheet.right()).isNotEmpty();
    }

    @Test
    void a_line_that_needs_a_person_is_printed_before_another_sections_line_that_does_not() {
        List<SheetLine> calm = lines(80, false);
        List<SheetLine> pressing = lines(12, true);
        Sheet sheet = SheetFit.of(List.of(
                new Block(Section.HEADS_UPS, calm, 0, 0),
                new Block(Section.IDEAS, pressing, 0, 0),
                new Block(Section.TESTS, calm, 0, 0)));
        Part ideas = Objects.requireNonNull(part(sheet, Section.IDEAS));
        assertThat(ideas.more()).isZero();
        Part headsUps = Objects.requireNonNull(part(sheet, Section.HEADS_UPS));
        assertThat(headsUps.more()).isPositive();
    }

    @Test
    void forty_open_things_all_have_room_with_their_titles_and_aims_with_their_sentence() {
        Sheet sheet = SheetFit.of(List.of(
                block(Section.HEADS_UPS, 9),
                block(Section.AIMS, 3),
                block(Section.DECISIONS, 6),
                block(Section.IDEAS, 10),
                block(Section.TESTS, 4),
                block(Section.PROMISES, 6),
                block(Section.LESSON, 1),
                block(Section.PINNED, 1)));
        int shown = Stream.concat(sheet.left().stream(), sheet.right().stream())
                .mapToInt(part -> part.entries().size())
                .sum();
        Part aims = Objects.requireNonNull(part(sheet, Section.AIMS));
        assertThat(aims.entries()).allMatch(entry -> !entry.line().isEmpty());
        assertThat(shown).isEqualTo(40);
        assertThat(sheet.toWriteOn()).isNotNegative();
    }

    @Test
    void an_empty_unit_gets_a_page_to_write_on() {
        Sheet sheet = SheetFit.of(List.of(
                new Block(Section.HEADS_UPS, List.of(), 3, 2),
                new Block(Section.AIMS, List.of(), 3, 0),
                new Block(Section.DECISIONS, List.of(), 0, 0),
                new Block(Section.IDEAS, List.of(), 3, 1)));
        assertThat(Stream.concat(sheet.left().stream(), sheet.right().stream()).map(Part::section))
                .containsExactly(Section.HEADS_UPS, Section.AIMS, Section.IDEAS);
        assertThat(sheet.toWriteOn()).isGreaterThan(8);
    }

    @Test
    void a_text_that_is_too_long_ends_after_a_whole_word() {
        assertThat(SheetEntry.shortened("Nobody waits alone", 18)).isEqualTo("Nobody waits alone");
        assertThat(SheetEntry.shortened("Nobody waits alone", 17)).isEqualTo("Nobody waits…");
        assertThat(SheetEntry.shortened("Donaudampfschifffahrt", 10)).isEqualTo("Donaudamp…");
    }

    private static List<Block> anyBlocks(Random dice) {
        List<Block> blocks = new ArrayList<>();
        for (Section section : EnumSet.allOf(Section.class)) {
            List<SheetLine> lines = IntStream.range(0, dice.nextInt(30))
                    .mapToObj(line -> new SheetLine(
                            text(dice, 1, 600),
                            dice.nextBoolean() ? "" : text(dice, 1, 2_000),
                            dice.nextBoolean() ? null : text(dice, 1, 20),
                            dice.nextInt(4) == 0,
                            "/try/" + line))
                    .toList();
            blocks.add(new Block(section, lines, dice.nextInt(4), dice.nextInt(3)));
        }
        return blocks;
    }

    private static String text(Random dice, int least, int most) {
        int length = dice.nextInt(least, most + 1);
        var text = new StringBuilder();
        while (text.length() < length) {
            text.append("abcdefghi", 0, dice.nextInt(1, 9)).append(' ');
        }
        return text.substring(0, length).strip() + "x";
    }

    private static Block block(Section section, int count) {
        return new Block(section, lines(count, false), 0, 0);
    }

    private static List<SheetLine> lines(int count, boolean pressing) {
        return IntStream.range(0, count)
                .mapToObj(line -> new SheetLine(
                        "Something that somebody said " + line,
                        "Said by a nurse, held by nobody yet",
                        pressing ? "6 days" : null,
                        pressing,
                        "/try/" + line))
                .toList();
    }

    private static @Nullable Part part(Sheet sheet, Section section) {
        return Stream.concat(sheet.left().stream(), sheet.right().stream())
                .filter(part -> part.section() == section)
                .findFirst()
                .orElse(null);
    }

    private static int height(List<Part> parts) {
        return parts.stream().mapToInt(Part::height).sum();
    }
}
