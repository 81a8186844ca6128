package org.leadline.protocol.web;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Differences;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.care.CareProcess;
import org.leadline.care.Mode;
import org.leadline.care.ProcessPart;
import org.leadline.care.Processes;
import org.leadline.care.rule.Strength;
import org.leadline.measure.MeasuredFor;
import org.leadline.protocol.Drafts;
import org.leadline.protocol.Protocol;
import org.leadline.protocol.ProtocolStep;
import org.leadline.protocol.ProtocolVersion;
import org.leadline.protocol.Protocols;
import org.leadline.protocol.Publications;
import org.leadline.protocol.StepLabel;
import org.leadline.protocol.VersionPart;
import org.leadline.protocol.VersionState;
import org.leadline.unit.Units;
import org.springframework.stereotype.Component;

/** Makes the page of a version out of the doors. */
@Component
class ProtocolViews {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private final Protocols protocols;
    private final Drafts drafts;
    private final Publications publications;
    private final Processes processes;
    private final MeasuredFor measured;
    private final List<VersionPart> parts;
    private final CardsViews cards;
    private final Units units;
    private final Sentences sentences;
    private final Clock clock;

    ProtocolViews(
            Protocols protocols,
            Drafts drafts,
            Publications publications,
            Processes processes,
            MeasuredFor measured,
            List<VersionPart> parts,
            CardsViews cards,
            Units units,
            Sentences sentences,
            Clock clock) {
        this.protocols = protocols;
        this.drafts = drafts;
        this.publications = publications;
        this.processes = processes;
        this.measured = measured;
        this.parts = List.copyOf(parts);
        this.cards = cards;
        this.units = units;
        this.sentences = sentences;
        this.clock = clock;
    }

    /** @param strength a word of {@link Strength}; anything else shows all steps */
    ProtocolView view(SignedIn me, Protocol protocol, ProtocolVersion version, String strength) {
        CareProcess process = processes.get(me, protocol.processId());
        List<ProtocolVersion> all = protocols.listVersions(me, protocol.id());
        Strength only = Strength.find(strength).orElse(null);
        List<ProtocolStep> shown = version.steps().stream()
                .filter(step -> only == null || step.strength() == only)
                .toList();
        boolean inForce = protocol.retiredBecause() == null && version.state() == VersionState.PUBLISHED;
        boolean works = me.worksIn(protocol.unitId());
        return new ProtocolView(
                units.getOurs(me, protocol.unitId()),
                protocol,
                process,
                kind(process),
                version,
                says(protocol, version),
                shown.stream()
                        .map(step -> step(me, version, step, inForce && works))
                        .toList(),
                only == null
                        ? null
                        : sentences.say(
                                "protocol.steps.shown",
                                shown.size(),
                                version.steps().size(),
                                sentences.say("protocol.strength." + only.word())),
                strengths(version),
                only == null ? "" : only.word(),
                before(all, version).orElse(null),
                publications.findAsked(me, version).orElse(null),
                inForce && isDue(version),
                inForce ? standardNewer(version) : null,
                all.stream().map(this::past).toList(),
                parts(me, protocol, version),
                cards.view(me, protocol, version, inForce),
                protocol.retiredBecause() == null && drafts.mayWrite(me, protocol.unitId()),
                protocol.retiredBecause() == null && publications.maySettle(me, protocol));
    }

    List<ProcessPart.Shown> parts(SignedIn me, Protocol protocol, ProtocolVersion version) {
        return parts.stream()
                .flatMap(part -> Stream.ofNullable(part.show(me, protocol, version)))
                .toList();
    }

    boolean isDue(ProtocolVersion version) {
        LocalDate next = version.nextReview();
        return next != null && !next.isAfter(LocalDate.now(clock));
    }

    String day(Instant instant) {
        return DAY.format(instant.atZone(clock.getZone()));
    }

    /** {@code same}, {@code choose}, {@code find} or {@code none}, as styles and messages call the kinds of care. */
    static String kind(CareProcess process) {
        var entry = process.mode();
        Mode mode = entry == null ? null : entry.mode();
        return switch (mode) {
            case SAME_EVERY_TIME -> "same";
            case CHOOSE_TOGETHER -> "choose";
            case FIND_OUT -> "find";
            case null -> "none";
        };
    }

    private String says(Protocol protocol, ProtocolVersion version) {
        String retired = protocol.retiredBecause();
        if (retired != null) {
            return sentences.say("protocol.says.retired", retired);
        }
        Instant published = version.publishedAt();
        return switch (version.state()) {
            case DRAFT -> sentences.say("protocol.says.draft", version.number());
            case ASKED ->
                sentences.say(version.agreed() ? "protocol.says.agreed" : "protocol.says.asked", version.number());
            case PUBLISHED, REPLACED ->
                sentences.say(
                        "protocol.says." + version.state().word(),
                        version.number(),
                        published == null ? "" : day(published));
            case DROPPED ->
                sentences.say("protocol.says.dropped", version.number(), requireNonNull(version.droppedBecause()));
        };
    }

    private ProtocolView.Step step(SignedIn me, ProtocolVersion version, ProtocolStep step, boolean mayDepart) {
        String standard = step.standardWords();
        List<Differences.Piece> pieces = standard == null ? null : Differences.between(standard, step.words());
        return new ProtocolView.Step(
                step,
                pieces,
                pieces != null && Differences.any(pieces),
                component(me, step.componentId()),
                mayDepart && step.label() != StepLabel.NEVER
                        ? "/over-ride/new?version=" + version.id() + "&step=" + step.key()
                        : null);
    }

    private ProtocolView.@Nullable Component component(SignedIn me, @Nullable Long componentId) {
        if (componentId == null) {
            return null;
        }
        Protocol protocol = protocols.get(me, componentId);
        CareProcess process = processes.get(me, protocol.processId());
        return new ProtocolView.Component(
                protocol, kind(process), measured.list(me, protocol.unitId(), process.address()));
    }

    private Map<String, String> strengths(ProtocolVersion version) {
        Map<String, String> strengths = new LinkedHashMap<>();
        for (Strength strength : Strength.values()) {
            if (version.steps().stream().anyMatch(step -> step.strength() == strength)) {
                strengths.put(strength.word(), sentences.say("protocol.strength." + strength.word()));
            }
        }
        return strengths.size() < 2 ? Map.of() : strengths;
    }

    private static Optional<Integer> before(List<ProtocolVersion> all, ProtocolVersion version) {
        return all.stream()
                .filter(other -> other.number() < version.number() && other.publishedAt() != null)
                .map(ProtocolVersion::number)
                .findFirst();
    }

    private @Nullable String standardNewer(ProtocolVersion version) {
        LocalDate standard = version.standardDate();
        Instant published = version.publishedAt();
        return standard != null
                        && published != null
                        && standard.isAfter(published.atZone(clock.getZone()).toLocalDate())
                ? sentences.say("protocol.standard.newer.line", DAY.format(standard), day(published))
                : null;
    }

    private ProtocolView.Past past(ProtocolVersion version) {
        Instant published = version.publishedAt();
        String dropped = version.droppedBecause();
        return new ProtocolView.Past(
                version.number(),
                version.address(),
                sentences.say("protocol.state." + version.state().word()),
                published == null ? "" : day(published),
                dropped != null ? dropped : version.whatChanged().isBlank() ? null : version.whatChanged());
    }
}
