package org.leadline.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.leadline.RealDatabase;
import org.leadline.SettableClock;
import org.leadline.Trust;
import org.leadline.access.Accounts.Invitation;
import org.leadline.access.Passphrases.Outcome;
import org.leadline.access.web.ServeServer;
import org.leadline.access.web.Staff;
import org.springframework.beans.factory.annotation.Autowired;

@ServeServer
class AccountsTest {
    private static final String OTHER = "four lanterns on the quay";

    @Autowired
    Staff staff;

    @Autowired
    Accounts accounts;

    @Autowired
    Passphrases passphrases;

    @Autowired
    SettableClock clock;

    @Autowired
    RealDatabase database;

    @Test
    void an_invitation_opens_an_account_once() {
        SignedIn lead = staff.newcomer();
        SignedIn person = staff.newcomer();
        assertThat(accounts.hasOne(person.personId())).isFalse();
        String token = token(accounts.invite(lead, person.personId()));
        assertThat(accounts.findInvited(token)).contains(new Accounts.Invited(person.personId(), person.name()));
        assertThat(accounts.accept(token, "Once." + token.length() + person.personId(), Staff.PASSPHRASE))
                .isEqualTo(person.personId());
        assertThat(accounts.hasOne(person.personId())).isTrue();
        assertThat(accounts.findInvited(token)).isEmpty();
        assertThatThrownBy(() -> accounts.accept(token, "again." + person.personId(), Staff.PASSPHRASE))
                .isInstanceOf(NotHere.class);
        assertThat(signIn("once.43" + person.personId(), Staff.PASSPHRASE))
                .isEqualTo(new Outcome.Right(person.personId()));
    }

    @Test
    void an_earlier_invitation_opens_nothing_any_more() {
        SignedIn person = staff.newcomer();
        String earlier = token(accounts.invite(person, person.personId()));
        String later = token(accounts.invite(person, person.personId()));
        assertThat(earlier).isNotEqualTo(later).matches("[A-Za-z0-9_-]{43}");
        assertThat(accounts.findInvited(earlier)).isEmpty();
        assertThat(accounts.findInvited(later)).isPresent();
    }

    @Test
    void an_invitation_ends_after_seven_days_and_with_the_leaving() {
        SignedIn person = staff.newcomer();
        Invitation invitation = accounts.invite(person, person.personId());
        assertThat(invitation.until()).isEqualTo(clock.instant().plus(Duration.ofDays(7)));
        clock.move(Duration.ofDays(7).minusMillis(1));
        assertThat(accounts.findInvited(token(invitation))).isPresent();
        clock.move(Duration.ofMillis(1));
        assertThat(accounts.findInvited(token(invitation))).isEmpty();
        String fresh = token(accounts.invite(person, person.personId()));
        staff.leave(person.personId());
        assertThat(accounts.findInvited(fresh)).isEmpty();
        assertThatThrownBy(() -> accounts.accept(fresh, "gone." + person.personId(), Staff.PASSPHRASE))
                .isInstanceOf(NotHere.class);
    }

    @Test
    void of_two_who_use_one_invitation_at_once_one_gets_in() throws Exception {
        SignedIn person = staff.newcomer();
        String token = token(accounts.invite(person, person.personId()));
        Callable<String> use = () -> {
            try {
                accounts.accept(token, "race." + person.personId(), Staff.PASSPHRASE);
                return "in";
            } catch (NotHere refused) {
                return "refused";
            }
        };
        try (var two = Executors.newFixedThreadPool(2)) {
            List<Future<String>> both = two.invokeAll(List.of(use, use));
            assertThat(List.of(both.get(0).get(), both.get(1).get())).containsExactlyInAnyOrder("in", "refused");
        }
    }

    @Test
    @Trust(10)
    void only_hashes_are_kept() {
        SignedIn person = staff.newcomer();
        String token = token(accounts.invite(person, person.personId()));
        accounts.open(person.personId(), "kept." + person.personId(), OTHER);
        String all = String.join("\n", staff.rows().values());
        assertThat(all)
                .contains("kept." + person.personId())
                .doesNotContain(token)
                .doesNotContain(OTHER);
        assertThat(database.sql()
                        .fetchSingle("select hash from access.passphrase where person_id = ?", person.personId())
                        .get(0, String.class))
                .startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    @Trust(10)
    void a_passphrase_is_the_same_whichever_keyboard_composed_it() {
        SignedIn person = staff.newcomer();
        String name = "composed." + person.personId();
        accounts.open(person.personId(), name, "Mo\u0308wen u\u0308ber dem Watt");
        assertThat(signIn(name, "M\u00f6wen \u00fcber dem Watt")).isEqualTo(new Outcome.Right(person.personId()));
        assertThat(signIn(name, "Mowen uber dem Watt")).isInstanceOf(Outcome.Wrong.class);
    }

    @Test
    void a_closed_account_lets_nobody_in_until_a_new_invitation_opens_it() {
        Staff.Member member = staff.member();
        SignedIn lead = staff.newcomer();
        String waiting = token(accounts.invite(lead, member.personId()));
        accounts.close(lead, member.personId());
        assertThat(accounts.hasOne(member.personId())).isFalse();
        assertThat(accounts.findInvited(waiting)).isEmpty();
        assertThat(signIn(member.signInName(), Staff.PASSPHRASE)).isInstanceOf(Outcome.Wrong.class);
        accounts.accept(token(accounts.invite(lead, member.personId())), member.signInName(), OTHER);
        assertThat(signIn(member.signInName(), Staff.PASSPHRASE)).isInstanceOf(Outcome.Wrong.class);
        assertThat(signIn(member.signInName(), OTHER)).isEqualTo(new Outcome.Right(member.personId()));
    }

    @Test
    void what_cannot_be_taken_is_named_and_changes_nothing() {
        Staff.Member first = staff.member();
        SignedIn second = staff.newcomer();
        Map<String, String> before = staff.rows();
        assertThat(accounts.listProblems(second.personId(), first.signInName().toUpperCase(Locale.ROOT), "short"))
                .isEqualTo(
                        Map.of("name", "sign-in.problem.name-taken", "passphrase", "sign-in.problem.passphrase-short"));
        assertThat(accounts.listProblems(second.personId(), "two words", "robin vane robin"))
                .isEqualTo(Map.of("name", "sign-in.problem.name", "passphrase", "sign-in.problem.passphrase-yours"));
        assertThat(accounts.listProblems(first.personId(), first.signInName(), OTHER))
                .isEmpty();
        assertThatThrownBy(() -> accounts.open(second.personId(), first.signInName(), OTHER))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("name-taken")
                .hasMessageNotContaining(OTHER);
        assertThat(staff.rows()).isEqualTo(before);
    }

    @Test
    void who_invited_and_who_closed_stands_in_the_audit_trail_of_the_persons_unit() {
        SignedIn lead = staff.newcomer();
        Staff.Member member = staff.member();
        accounts.invite(lead, member.personId());
        accounts.endSessions(lead, member.personId());
        accounts.close(lead, member.personId());
        assertThat(database.sql()
                        .fetch(
                                "select actor || ': ' || action || ' ' || unit_id from access.audit where subject = ? order by id",
                                "/unit/person/" + member.personId())
                        .getValues(0, String.class))
                .endsWith(
                        "person/" + member.personId() + ": account opened " + member.unitId(),
                        lead.auditName() + ": invited to sign in " + member.unitId(),
                        lead.auditName() + ": sessions ended " + member.unitId(),
                        lead.auditName() + ": account closed " + member.unitId());
    }

    private Outcome signIn(String name, String passphrase) {
        return passphrases.signIn(name, passphrase, new Passphrases.From("192.0.2.1", null));
    }

    private static String token(Invitation invitation) {
        assertThat(invitation.path()).startsWith("/welcome/");
        return invitation.path().substring("/welcome/".length());
    }
}
