package org.leadline.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leadline.RealDatabase;
import org.leadline.SettableClock;
import org.leadline.access.NotHere;
import org.leadline.access.NotYours;
import org.leadline.care.CareLogs;
import org.leadline.care.ImportChoices;
import org.leadline.care.Mode;
import org.leadline.care.ModeHistory;
import org.leadline.care.rule.Result;
import org.leadline.measure.Figure;
import org.leadline.measure.Figures;
import org.leadline.protocol.RulesDraft.Change;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** Rules of a draft are looked over; those in force are held against the notes, again when these change, and can be counted by the month. */
@SpringBootTest
@ContextConfiguration(initializers = RealDatabase.ForSpring.class)
@Import({SettableClock.Setup.class, FootCheck.class})
class AdherencesTest {
    @Autowired
    private ModeHistory modes;

    @Autowired
    private CareLogs logs;

    @Autowired
    private Drafts drafts;

    @Autowired
    private DraftRules draftRules;

    @Autowired
    private Publications publications;

    @Autowired
    private Adherences adherences;

    @Autowired
    private RuleMeasures ruleMeasures;

    @Autowired
    private Figures figures;

    @Autowired
    private FootCheck ward;

    @Autowired
    private Keeping keeping;

    @Autowired
    private JdbcClient sql;

    @BeforeEach
    void open() {
        ward.open();
    }

    @Test
    void what_stands_in_the_way_is_told_first() {
        assertThat(adherences.get(ward.nurse, ward.protocol)).isInstanceOf(Adherence.NothingInForce.class);
        ward.publish("");
        assertThat(adherences.get(ward.nurse, ward.protocol)).isInstanceOf(Adherence.NoRules.class);
        assertThatThrownBy(() -> adherences.get(ward.stranger, ward.protocol)).isInstanceOf(NotHere.class);
        assertThatThrownBy(() -> draftRules.get(ward.nurse, ward.protocol)).isInstanceOf(NotHere.class);
    }

    @Test
    void the_version_in_force_is_held_against_the_notes_and_again_when_they_change() throws IOException {
        ward.publish(FootCheck.RULES);
        assertThat(adherences.get(ward.nurse, ward.protocol)).isInstanceOf(Adherence.NoNotes.class);
        ward.bringIn(0, 60);
        assertThat(adherences.get(ward.nurse, ward.protocol)).isInstanceOf(Adherence.NotYet.class);
        modes.enter(ward.nurse, ward.process, Mode.SAME_EVERY_TIME, LocalDate.of(2026, 2, 1), "");
        Adherence.Told first = ward.told(ward.partner);
        assertThat(first.kept().journeys()).isEqualTo(60);
        assertThat(first.kept().rules().getFirst().count(Result.MET)).isEqualTo(40);
        assertThat(first.kept().rules().getFirst().count(Result.MISSED)).isEqualTo(20);
        assertThat(first.kept().whole().kept()).isEqualTo(40);
        assertThat(first.kept().whole().of()).isEqualTo(60);
        ward.bringIn(60, 30);
        assertThat(ward.told(ward.partner).kept().journeys()).isEqualTo(90);
        assertThat(adherences.mayKnowJourneys(ward.nurse, ward.nurse.homeUnitId()))
                .isTrue();
        assertThat(adherences.mayKnowJourneys(ward.partner, ward.nurse.homeUnitId()))
                .isFalse();
    }

    @Test
    void what_a_killed_server_did_not_come_to_is_made_up_for_when_the_next_one_starts() throws IOException {
        ward.publish(FootCheck.RULES);
        ward.bringIn(0, 20);
        sql.sql("update protocol.kept set notes = 'of before'").update();
        keeping.catchUp();
        assertThat(sql.sql("select count(*) from protocol.kept where notes = 'of before'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void rules_that_name_what_the_notes_do_not_know_are_refused_with_their_line_and_stop_publishing()
            throws IOException {
        assertThat(ward.save(FootCheck.RULES.replace("Look", "Lok"))).isInstanceOf(Change.Done.class);
        ward.bringIn(0, 10);
        assertThat(publications.listObstacles(ward.lead, ward.protocol)).anySatisfy(obstacle -> {
            assertThat(obstacle.words()).contains("line 2", "'Lok'");
            assertThat(obstacle.where()).isEqualTo("/protocol/" + ward.protocol + "/draft/rules#file");
        });
        assertThat(ward.save(FootCheck.RULES.replace("Look", "look")))
                .isInstanceOfSatisfying(
                        Change.Refused.class,
                        refused -> assertThat(refused.faults()).first().satisfies(fault -> {
                            assertThat(fault.line()).isEqualTo(2);
                            assertThat(fault.message()).contains("Is 'Look' meant?");
                        }));
        assertThat(ward.save("rules:\n- Come before Look\n- Look before Come\n"))
                .isInstanceOf(Change.Refused.class);
        assertThat(ward.save("x".repeat(DraftRules.MOST_LETTERS + 1))).isInstanceOf(Change.Refused.class);
        assertThat(ward.save(FootCheck.RULES)).isInstanceOf(Change.Done.class);
        assertThat(publications.listObstacles(ward.lead, ward.protocol))
                .noneMatch(obstacle -> obstacle.where().endsWith("#file"));
    }

    @Test
    void a_rule_is_built_from_chips_and_taken_out_again() throws IOException {
        ward.bringIn(0, 10);
        RuleForm form = form("within", "Look", "Come");
        RulesDraft before = draftRules.get(ward.nurse, ward.protocol);
        assertThat(before.steps()).containsExactly("Come", "Look");
        assertThat(draftRules.add(ward.nurse, ward.protocol, before.draft().edition(), form))
                .isInstanceOf(Change.Done.class);
        RulesDraft now = draftRules.get(ward.nurse, ward.protocol);
        assertThat(now.rules())
                .singleElement()
                .satisfies(rule -> assertThat(rule.sentence()).isEqualTo("Look within 60 min after Come"));
        assertThat(now.text()).contains("'Look within 60 min after Come'").contains("label: must");
        assertThat(draftRules.add(ward.nurse, ward.protocol, before.draft().edition(), form("before", "Come", "Look")))
                .isInstanceOf(Change.ChangedMeanwhile.class);
        assertThat(draftRules.add(ward.nurse, ward.protocol, now.draft().edition(), form("before", "Come", "Come")))
                .isInstanceOfSatisfying(
                        Change.Refused.class,
                        refused -> assertThat(refused.problems()).containsEntry("second", "kept.problem.same"));
        assertThat(draftRules.remove(ward.nurse, ward.protocol, now.draft().edition(), 0))
                .isInstanceOf(Change.Done.class);
        assertThat(draftRules.get(ward.nurse, ward.protocol).text()).isEmpty();
        assertThatThrownBy(() -> draftRules.get(ward.partner, ward.protocol)).isInstanceOf(NotYours.class);
    }

    @Test
    void a_rule_is_counted_by_the_month_and_corrected_when_notes_change() throws IOException {
        ward.publish(FootCheck.RULES);
        ward.bringIn(0, 70);
        modes.enter(ward.nurse, ward.process, Mode.SAME_EVERY_TIME, LocalDate.of(2026, 2, 1), "");
        var refused = ruleMeasures.count(ward.nurse, ward.protocol, 0, "", null);
        assertThat(refused).isInstanceOf(RuleMeasures.Counting.Refused.class);
        var done = (RuleMeasures.Counting.Done)
                ruleMeasures.count(ward.nurse, ward.protocol, 0, "Feet in time", ward.lead.personId());
        long measure = Long.parseLong(done.address().substring("/measure/".length()));
        assertThat(ruleMeasures.count(ward.lead, ward.protocol, 0, "Another", ward.nurse.personId()))
                .isEqualTo(done);
        assertThat(ward.told(ward.nurse).measures()).containsEntry("Look within 60 min after Come", done.address());
        List<Figure> first = figures.list(ward.nurse, measure);
        assertThat(first)
                .isNotEmpty()
                .allSatisfy(figure -> assertThat(figure.version()).isEqualTo(1));
        Figure january = first.getFirst();
        assertThat(january.day()).isEqualTo(LocalDate.of(2026, 1, 1));
        assertThat(january.denominator()).isEqualTo(31);
        assertThat(january.numerator()).isEqualTo(20);
        logs.importNow(
                ward.nurse,
                ward.process,
                "more.csv",
                new ByteArrayInputStream(
                        "case,activity,time\nlate,Come,2026-01-20T08:00:00Z\n".getBytes(StandardCharsets.UTF_8)),
                ImportChoices.usual());
        assertThat(figures.list(ward.nurse, measure).getFirst()).satisfies(corrected -> {
            assertThat(corrected.version()).isEqualTo(2);
            assertThat(corrected.denominator()).isEqualTo(32);
        });
        assertThat(figures.listCorrections(ward.nurse, measure)).hasSize(1);
    }

    private static RuleForm form(String form, String first, String second) {
        return new RuleForm(
                form, first, "", second, "", "60", "min", "1", "3", "", "min", "", "", "", "", "must", "some", "", "");
    }
}
