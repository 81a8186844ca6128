package org.leadline.aim.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Admits;
import org.leadline.access.Differences.Piece;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.leadline.aim.AimLayers;
import org.leadline.aim.Compact;
import org.leadline.aim.Compacts;
import org.leadline.aim.LayerView;
import org.leadline.aim.Pass;
import org.leadline.aim.Passes;
import org.leadline.sounding.UpwardAsks;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/aim/passes}, {@code /api/aim/layer}, {@code /api/aim/promised}: aims between layers, as JSON. */
@RestController
class PassApi {
    private final Passes passes;
    private final AimLayers layers;
    private final Compacts compacts;

    PassApi(Passes passes, AimLayers layers, Compacts compacts) {
        this.passes = passes;
        this.layers = layers;
        this.compacts = compacts;
    }

    /**
     * @param state {@code waits}, {@code taken}, {@code returned}
     * @param takenAimId null where it was not taken
     * @param changed word by word from what was passed to what was taken; empty where it was not
     */
    record PassOfAUnit(
            long id,
            long aimId,
            String line,
            String from,
            String to,
            String direction,
            Instant at,
            Instant answerBy,
            String state,
            @Nullable Instant answeredAt,
            @Nullable Long takenAimId,
            @Nullable String takenLine,
            List<Change> changed,
            @Nullable String changedInIt,
            @Nullable String nothingBecause,
            @Nullable String returnedBecause,
            String address) {
        static PassOfAUnit of(Pass pass) {
            Pass.Answer answer = pass.answer();
            Pass.Taken taken = answer instanceof Pass.Taken is ? is : null;
            return new PassOfAUnit(
                    pass.id(),
                    pass.aimId(),
                    pass.line(),
                    pass.from().name(),
                    pass.to().name(),
                    pass.direction().word(),
                    pass.at(),
                    pass.answerBy(),
                    answer == null ? "waits" : taken == null ? "returned" : "taken",
                    answer == null ? null : answer.at(),
                    taken == null ? null : taken.aimId(),
                    taken == null ? null : taken.line(),
                    taken == null
                            ? List.of()
                            : taken.changed().stream().map(Change::of).toList(),
                    taken == null ? null : taken.changedInIt(),
                    taken == null ? null : taken.nothingBecause(),
                    answer instanceof Pass.Returned returned ? returned.because() : null,
                    pass.address());
        }
    }

    /** @param kind {@code same}, {@code left-out}, {@code put-in} */
    record Change(String kind, String words) {
        static Change of(Piece piece) {
            return new Change(piece.leftOut() ? "left-out" : piece.putIn() ? "put-in" : "same", piece.words());
        }
    }

    /** @param medianDays of the passes of the last year; null where none was answered */
    record LayerOfUnits(
            List<LevelOfUnits> levels,
            @Nullable Double medianDays,
            int answered,
            int waiting,
            List<AimSaid> withoutValue,
            List<Hurting> hurting,
            UpwardAsks.Count asks) {}

    record LevelOfUnits(String level, List<LayerView.Shares> shares) {}

    record AimSaid(long id, String line, String unit) {
        static AimSaid of(LayerView.Of of) {
            return new AimSaid(of.aim().id(), of.aim().line(), of.unitName());
        }
    }

    record Hurting(
            AimSaid aim,
            AimSaid hurt,
            boolean serves,
            @Nullable String table) {}

    record CompactOfAUnit(List<Owed> expected, List<Owed> promised) {}

    record Owed(
            String kind,
            String title,
            @Nullable String from,
            @Nullable LocalDate due,
            boolean overdue,
            boolean notKept,
            String address) {
        static Owed of(Compact.Line line) {
            return new Owed(
                    line.kind().word(),
                    line.title(),
                    line.from(),
                    line.due(),
                    line.overdue(),
                    line.brokenAlready(),
                    line.address());
        }
    }

    @GetMapping(value = "/api/aim/passes", produces = MediaType.APPLICATION_JSON_VALUE)
    @Admits(Who.SIGNED_IN)
    List<PassOfAUnit> passes(SignedIn me, @RequestParam long unit) {
        return passes.list(me, unit).stream().map(PassOfAUnit::of).toList();
    }

    @GetMapping(value = "/api/aim/layer", produces = MediaType.APPLICATION_JSON_VALUE)
    @Admits(Who.SIGNED_IN)
    LayerOfUnits layer(SignedIn me, @RequestParam long unit) {
        LayerView view = layers.get(me, unit);
        return new LayerOfUnits(
                view.levels().stream()
                        .map(level -> new LevelOfUnits(level.height().word(), level.shares()))
                        .toList(),
                view.medianDays().isPresent() ? view.medianDays().getAsDouble() : null,
                view.answered(),
                view.waiting().size(),
                view.withoutValue().stream().map(AimSaid::of).toList(),
                view.hurting().stream()
                        .map(pair -> new Hurting(
                                AimSaid.of(pair.aim()), AimSaid.of(pair.hurt()), pair.serves(), pair.table()))
                        .toList(),
                view.asks());
    }

    @GetMapping(value = "/api/aim/promised", produces = MediaType.APPLICATION_JSON_VALUE)
    @Admits(Who.SIGNED_IN)
    CompactOfAUnit promised(SignedIn me, @RequestParam long unit) {
        Compact compact = compacts.get(me, unit);
        return new CompactOfAUnit(
                compact.expected().stream().map(Owed::of).toList(),
                compact.promised().stream().map(Owed::of).toList());
    }
}
