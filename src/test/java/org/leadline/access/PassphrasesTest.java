package org.leadline.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leadline.Trust;
import org.leadline.access.Passphrases.From;
import org.leadline.access.Passphrases.Outcome;
import org.leadline.access.web.CountedWork;
import org.leadline.access.web.ServeServer;
import org.leadline.access.web.Staff;
import org.leadline.access.web.Staff.Member;
import org.leadline.access.web.ThrottleHand;
import org.springframework.beans.factory.annotation.Autowired;

@ServeServer
@Trust(11)
class PassphrasesTest {
    private static final String WRONG = "eight herons at low tide";
    private static final String COSTS = "held against argon2id v=19 m=19456,t=2,p=1 salt 22 hash 43";

    @Autowired
    Staff staff;

    @Autowired
    Accounts accounts;

    @Autowired
    Passphrases passphrases;

    @Autowired
    CountedWork work;

    @Autowired
    ThrottleHand time;

    private int address;

    @BeforeEach
    void afterALongWhile() {
        time.move(Duration.ofHours(3));
        work.take();
    }

    @Test
    void of_a_thousand_tries_from_one_address_ten_are_looked_at_and_the_owner_still_gets_in_elsewhere() {
        Member member = staff.member();
        work.take();
        From stranger = from();
        assertThat(tries(member.signInName(), stranger, 1_000)).isEqualTo(Map.of("Wrong", 10L, "Wait", 990L));
        assertThat(work.take()).hasSize(10);
        assertThat(signIn(member, stranger)).isInstanceOf(Outcome.Wait.class);
        assertThat(signIn(member, from())).isEqualTo(new Outcome.Right(member.personId()));
        assertThat(signIn(member, new From(stranger.address(), "known")))
                .as("a browser of theirs behind the same address")
                .isEqualTo(new Outcome.Right(member.personId()));
    }

    @Test
    void a_thousand_tries_from_many_addresses_lock_nobody_out() {
        Member member = staff.member();
        work.take();
        for (int from = 0; from < 25; from++) {
            tries(member.signInName(), from(), 40);
        }
        assertThat(work.take())
                .as("ten to each of five addresses, until 50 are used up for the account; then three to each other one")
                .hasSize(50 + 20 * 3);
        assertThat(signIn(member, from())).isEqualTo(new Outcome.Right(member.personId()));
        assertThat(signIn(member, new From("198.51.100.1", "known"))).isEqualTo(new Outcome.Right(member.personId()));
    }

    @Test
    void one_address_may_fail_sixty_times_an_hour_whatever_names_it_tries() {
        From stranger = from();
        long looked = IntStream.range(0, 1_000)
                .mapToObj(number -> passphrases.signIn("name." + number, WRONG, stranger))
                .filter(Outcome.Wrong.class::isInstance)
                .count();
        assertThat(looked).isEqualTo(60);
        assertThat(work.take()).hasSize(60);
        Member member = staff.member();
        assertThat(signIn(member, from())).isEqualTo(new Outcome.Right(member.personId()));
    }

    @Test
    void a_name_that_nobody_has_gets_the_same_answers_for_the_same_work() {
        Member member = staff.member();
        Member closed = staff.member();
        accounts.close(staff.signedIn(member.personId()), closed.personId());
        Member gone = staff.member();
        staff.leave(gone.personId());
        work.take();
        List<List<String>> seen = new ArrayList<>();
        for (String name : List.of(
                member.signInName(),
                closed.signInName(),
                gone.signInName(),
                "nobody." + UUID.randomUUID(),
                "two words")) {
            From stranger = from();
            List<String> answers = new ArrayList<>();
            for (int number = 0; number < 12; number++) {
                answers.add(passphrases.signIn(name, WRONG, stranger).toString());
            }
            answers.addAll(work.take());
            seen.add(answers);
        }
        assertThat(seen).allMatch(seen.getFirst()::equals);
        assertThat(seen.getFirst().stream().filter(COSTS::equals)).hasSize(10);
    }

    @Test
    void the_right_passphrase_of_a_closed_account_or_of_one_who_left_is_answered_as_a_wrong_one() {
        Member closed = staff.member();
        accounts.close(staff.newcomer(), closed.personId());
        Member gone = staff.member();
        staff.leave(gone.personId());
        work.take();
        assertThat(signIn(closed, from())).isEqualTo(new Outcome.Wrong());
        assertThat(signIn(gone, from())).isEqualTo(new Outcome.Wrong());
        assertThat(work.take()).containsExactly(COSTS, COSTS);
    }

    @Test
    void a_passphrase_longer_than_any_is_refused_with_the_same_work() {
        Member member = staff.member();
        work.take();
        assertThat(passphrases.signIn(member.signInName(), "x".repeat(2_000_000), from()))
                .isEqualTo(new Outcome.Wrong());
        assertThat(work.take()).containsExactly(COSTS);
    }

    @Test
    void what_is_right_uses_nothing_up() {
        Member member = staff.member();
        From here = from();
        for (int number = 0; number < 15; number++) {
            assertThat(signIn(member, here)).isInstanceOf(Outcome.Right.class);
        }
    }

    @Test
    void waiting_gives_tries_back() {
        Member member = staff.member();
        From stranger = from();
        tries(member.signInName(), stranger, 10);
        assertThat(signIn(member, stranger)).isEqualTo(new Outcome.Wait(Duration.ofMinutes(6)));
        time.move(Duration.ofMinutes(6).minusSeconds(1));
        assertThat(signIn(member, stranger)).isInstanceOf(Outcome.Wait.class);
        time.move(Duration.ofSeconds(2));
        assertThat(signIn(member, stranger)).isInstanceOf(Outcome.Right.class);
    }

    private Outcome signIn(Member member, From from) {
        return passphrases.signIn(member.signInName(), Staff.PASSPHRASE, from);
    }

    /** How often a wrong passphrase was answered how. */
    private Map<String, Long> tries(String name, From from, int many) {
        Map<String, Long> answers = new TreeMap<>();
        for (int number = 0; number < many; number++) {
            answers.merge(passphrases.signIn(name, WRONG, from).getClass().getSimpleName(), 1L, Long::sum);
        }
        return answers;
    }

    private From from() {
        address++;
        return new From("2001:db8::" + UUID.randomUUID() + address, null);
    }
}
