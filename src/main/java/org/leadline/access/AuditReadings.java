package org.leadline.access;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of privacy officers to the audit trail of their units and of all below them. To anybody else it is not there. Each look is itself a row. */
@Service
@Transactional
public class AuditReadings {

    static final int ROWS_ON_A_PAGE = 50;
    private static final int MOST_PAGES = 1_000_000;
    private static final Pattern PERSON = Pattern.compile("person/([0-9]{1,18})");

    private final AuditStore store;
    private final AuditTrail trail;
    private final Layers layers;

    AuditReadings(AuditStore store, AuditTrail trail, Layers layers) {
        this.store = store;
        this.trail = trail;
        this.layers = layers;
    }

    /**
     * What a privacy officer asks for.
     *
     * @param about an address: what was done there and below it; null for everything
     * @param day one day in UTC; null for all
     * @param page from 1, the newest
     */
    public record Question(@Nullable String about, @Nullable LocalDate day, int page) {

        /** Where its answer stands. */
        public String address() {
            return address(page);
        }

        String address(int otherPage) {
            String query = Stream.of(
                            about == null ? "" : "about=" + URLEncoder.encode(about, StandardCharsets.UTF_8),
                            day == null ? "" : "day=" + day,
                            otherPage == 1 ? "" : "page=" + otherPage)
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining("&"));
            return query.isEmpty() ? "/audit" : "/audit?" + query;
        }
    }

    /**
     * One row as it is shown.
     *
     * @param dayOnly whether its time is a day and no more
     * @param who the person's name, or what else acted
     * @param unit the unit's name
     */
    public record Row(AuditTrail.Entry entry, boolean dayOnly, String who, String unit) {}

    /**
     * A page of rows, the newest first.
     *
     * @param newer the address of the page before, or null on the first
     * @param older the address of the page after, or null on the last
     */
    public record Sheet(
            List<Row> rows,
            @Nullable String newer,
            @Nullable String older) {}

    /** @throws NotHere unless the person is a privacy officer somewhere, and on a page that cannot be */
    public Sheet look(SignedIn me, Question question) {
        List<Long> guarded = guarded(me);
        if (question.page() < 1 || question.page() > MOST_PAGES) {
            throw new NotHere("page of the audit trail");
        }
        int from = (question.page() - 1) * ROWS_ON_A_PAGE;
        List<AuditTrail.Entry> found = store.list(layers.listWithin(guarded), question, from, ROWS_ON_A_PAGE + 1);
        trail.read(me, question.address(), guarded.getFirst());
        return new Sheet(
                rows(found.subList(0, Math.min(found.size(), ROWS_ON_A_PAGE))),
                question.page() > 1 ? question.address(question.page() - 1) : null,
                found.size() > ROWS_ON_A_PAGE ? question.address(question.page() + 1) : null);
    }

    static OffsetDateTime startOf(LocalDate day) {
        return day.atStartOfDay().atOffset(ZoneOffset.UTC);
    }

    private static List<Long> guarded(SignedIn me) {
        List<Long> units = me.memberships().stream()
                .filter(membership -> membership.role() == Role.PRIVACY_OFFICER)
                .map(SignedIn.Membership::unitId)
                .toList();
        if (units.isEmpty()) {
            throw new NotHere("audit trail");
        }
        return units;
    }

    private List<Row> rows(List<AuditTrail.Entry> entries) {
        Map<Long, String> people = layers.personNames(entries.stream()
                .flatMap(entry -> personId(entry.actor()).stream())
                .collect(Collectors.toSet()));
        Map<Long, String> units =
                layers.unitNames(entries.stream().map(AuditTrail.Entry::unitId).collect(Collectors.toSet()));
        return entries.stream()
                .map(entry -> new Row(
                        entry,
                        entry.actor().equals(AuditTrail.SOMEBODY),
                        personId(entry.actor()).map(people::get).orElse(entry.actor()),
                        units.getOrDefault(entry.unitId(), "")))
                .toList();
    }

    private static Optional<Long> personId(String actor) {
        Matcher person = PERSON.matcher(actor);
        return person.matches() ? Optional.of(Long.valueOf(person.group(1))) : Optional.empty();
    }
}
