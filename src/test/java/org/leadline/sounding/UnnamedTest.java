package org.leadline.sounding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leadline.Trust;
import org.leadline.access.NotYours;
import org.leadline.access.SignedIn;
import org.leadline.sounding.act.State;
import org.leadline.sounding.act.Template;
import org.springframework.beans.factory.annotation.Autowired;

/** An unnamed sounding: enough asked, enough answered, one view of each, and no row anywhere that tells who wrote one. */
@SoundingTest
class UnnamedTest {
    private static final String BOX = "sounding.box";

    @Autowired
    private Ward ward;

    @BeforeEach
    void open() {
        ward.open();
    }

    @Test
    @Trust(36)
    void below_eight_asked_it_cannot_be_opened() {
        for (int asked = 2; asked < 8; asked++) {
            assertThat(ward.asks.openNow(ward.charge, ward.wardId, asking(asked)))
                    .isEqualTo(new Opening.Refused(Map.of("named", "sounding.problem.few-for-unnamed")));
        }
        assertThat(ward.opened(ward.charge, asking(8)).promise().named()).isFalse();
        assertThat(ward.opened(ward.charge, asking(1)).promise().named())
                .as("one person asked is named, and told so")
                .isTrue();
    }

    @Test
    @Trust(36)
    void below_five_answered_nothing_shows_to_anybody() {
        for (int answered = 1; answered < 5; answered++) {
            Sounding sounding = ward.opened(ward.charge, asking(8));
            ward.nurses.subList(0, answered).forEach(author -> ward.sealed(author, sounding, "canary of few"));
            ward.close(sounding);
            for (SignedIn who : Stream.concat(
                            Stream.of(ward.charge, ward.consultant), ward.nurses.subList(0, 8).stream())
                    .toList()) {
                Seen seen = ward.soundings.get(who, sounding.id());
                assertThat(seen.sounding().state()).isEqualTo(State.TOO_FEW);
                assertThat(seen.sounding().heardCount())
                        .as("how many had answered")
                        .isNull();
                assertThat(seen.views()).isEmpty();
                assertThat(seen.counts()).isEmpty();
                assertThat(seen.own()).isNull();
                assertThatThrownBy(() -> ward.soundings.prove(who, sounding.id()))
                        .isInstanceOf(NotYours.class);
            }
            assertThat(ward.keys.drawer("soundings").list())
                    .as("the key is destroyed")
                    .noneMatch(name -> name.startsWith(sounding.id() + "-"));
        }
        Sounding enough = ward.opened(ward.charge, asking(8));
        ward.nurses.subList(0, 5).forEach(author -> ward.sealed(author, enough, "five"));
        ward.close(enough);
        assertThat(ward.soundings.get(ward.charge, enough.id()).views()).hasSize(5);
    }

    @Test
    @Trust(35)
    void the_right_to_write_is_used_once() {
        Sounding sounding = ward.opened(ward.charge, asking(8));
        SignedIn author = ward.nurses.getFirst();
        assertThat(ward.sealed(author, sounding, "first"))
                .as("a receipt would be proof of whose it is")
                .isNull();
        assertThat(ward.views.seal(author, sounding.id(), Ward.words(sounding, "second")))
                .isEqualTo(new Sealing.Already());
        for (SignedIn asked : List.of(author, ward.nurses.get(1))) {
            assertThatThrownBy(() -> ward.views.takeBack(asked, sounding.id()))
                    .as("the refusal, which the audit trail keeps, tells nothing of who had sealed one")
                    .isInstanceOf(NotYours.class);
        }
        ward.nurses.subList(1, 6).forEach(other -> ward.sealed(other, sounding, "other"));
        ward.close(sounding);
        assertThat(ward.soundings.get(author, sounding.id()).views())
                .hasSize(6)
                .noneMatch(ShownView::mine)
                .filteredOn(view -> view.words().containsValue("first"))
                .hasSize(1);
        assertThat(ward.views.seal(author, sounding.id(), Ward.words(sounding, "late")))
                .isEqualTo(new Sealing.TooLate(false));
        assertThatThrownBy(() -> ward.views.addLate(author, sounding.id(), Ward.words(sounding, "late")))
                .isInstanceOf(NotYours.class);
        assertThatThrownBy(() ->
                        ward.views.take(ward.charge, sounding.id(), author.personId(), true, Ward.words(sounding, "x")))
                .as("a scribe would know whose it is")
                .isInstanceOf(NotYours.class);
    }

    @Test
    @Trust({28, 33})
    void sealing_writes_nothing_but_the_box_which_stays_as_long_as_it_was() {
        Sounding sounding = ward.opened(ward.charge, asking(8));
        for (SignedIn author : ward.nurses.subList(0, 6)) {
            Dump before = Dump.of(ward.database);
            ward.sealed(author, sounding, "canary");
            Dump after = Dump.of(ward.database);
            assertThat(changedTables(before, after)).containsExactly(BOX);
            assertThat(after.rows(BOX)).hasSize(1);
            assertThat(after.rows(BOX).getFirst().getOrDefault("sealed", ""))
                    .hasSameSizeAs(before.rows(BOX).getFirst().getOrDefault("sealed", ""))
                    .doesNotContain(hex("canary"));
        }
    }

    @Test
    @Trust({28, 33})
    void the_close_writes_the_same_for_everybody_asked_whether_they_had_answered_or_not() {
        Sounding sounding = ward.opened(ward.charge, asking(8));
        ward.nurses.subList(0, 6).forEach(author -> ward.sealed(author, sounding, "view of " + author.personId()));
        Dump before = Dump.of(ward.database);
        ward.close(sounding);
        Dump after = Dump.of(ward.database);
        Map<String, List<String>> columns = Dump.columnsOfPersons(ward.database);
        Map<Long, List<String>> rowsOfEach = new HashMap<>();
        after.tables()
                .forEach((table, rows) -> rows.stream()
                        .filter(row -> !before.rows(table).contains(row))
                        .forEach(row -> ward.nurses.subList(0, 8).forEach(person -> {
                            String id = Long.toString(person.personId());
                            if (columns.getOrDefault(table, List.of()).stream()
                                            .anyMatch(column -> id.equals(row.get(column)))
                                    || row.containsValue("person/" + id)) {
                                rowsOfEach
                                        .computeIfAbsent(person.personId(), none -> new ArrayList<>())
                                        .add(table);
                            }
                        })));
        assertThat(rowsOfEach.values().stream().distinct()).hasSizeLessThanOrEqualTo(1);
        assertThat(after.rows("sounding.view")).hasSize(6).allSatisfy(row -> {
            assertThat(row).containsEntry("author_id", "").containsEntry("scribe_id", "");
            assertThat(row.getOrDefault("words", "")).doesNotContain(hex("view of"));
        });
        assertThat(after.rows("sounding.view").stream()
                        .map(row -> row.getOrDefault("words", "").length())
                        .distinct())
                .hasSize(1);
        assertThat(after.rows("sounding.view").getFirst().keySet())
                .as("a view has no time, no session, no device")
                .containsExactlyInAnyOrder(
                        "ctid",
                        "xmin",
                        "xmax",
                        "id",
                        "sounding_id",
                        "place",
                        "author_id",
                        "scribe_id",
                        "words",
                        "late",
                        "name_shown");
        assertThat(after.rows("access.audit").stream()
                        .filter(row -> row.containsValue(sounding.address()))
                        .map(row -> row.get("action")))
                .as("one row at the opening, one at the close, with the root of all")
                .containsExactlyInAnyOrder("opened", "revealed");
        assertThat(after.rows("access.audit"))
                .filteredOn(row -> "revealed".equals(row.get("action")))
                .allSatisfy(row -> assertThat(row.getOrDefault("note", "")).matches("[0-9a-f]{64}"))
                .hasSize(1);
    }

    private Asking asking(int asked) {
        return ward.team(Template.DECIDE, false, ward.nurses.subList(0, asked), ward.consultant);
    }

    private static List<String> changedTables(Dump before, Dump after) {
        Map<String, List<Map<String, String>>> changed = new TreeMap<>(after.tables());
        changed.keySet()
                .removeIf(table ->
                        table.contains(" ") || withoutLocks(before, table).equals(withoutLocks(after, table)));
        return List.copyOf(changed.keySet());
    }

    /** Who locked a row last stands beside it, and says nothing more than that somebody looked at the sounding. */
    private static List<Map<String, String>> withoutLocks(Dump dump, String table) {
        return dump.rows(table).stream()
                .map(row -> {
                    Map<String, String> kept = new TreeMap<>(row);
                    kept.remove("xmax");
                    return kept;
                })
                .toList();
    }

    private static String hex(String text) {
        return java.util.HexFormat.of().formatHex(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
