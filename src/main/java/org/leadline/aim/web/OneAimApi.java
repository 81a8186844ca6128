package org.leadline.aim.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Admits;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.leadline.aim.Aim;
import org.leadline.aim.AimSteps;
import org.leadline.aim.Aims;
import org.leadline.aim.JointAims;
import org.leadline.aim.JointAims.Share;
import org.leadline.aim.JointResult;
import org.leadline.aim.MyAims;
import org.leadline.aim.Orphans;
import org.leadline.aim.ServedAims;
import org.leadline.aim.Wish;
import org.leadline.measure.Measure;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/aim/12}: one aim, what it serves and who owns it together; one's own aims; what hangs in the air. */
@RestController
class OneAimApi {
    private final Aims aims;
    private final JointAims joint;
    private final ServedAims served;
    private final MyAims mine;
    private final Orphans orphans;
    private final AimRows rows;
    private final AimSteps steps;

    OneAimApi(
            Aims aims, JointAims joint, ServedAims served, MyAims mine, Orphans orphans, AimRows rows, AimSteps steps) {
        this.aims = aims;
        this.joint = joint;
        this.served = served;
        this.mine = mine;
        this.orphans = orphans;
        this.rows = rows;
        this.steps = steps;
    }

    /**
     * @param serves what it serves
     * @param servedBy what serves it
     * @param servesAndHurts what it serves and hurts, as marked
     * @param together null where it is not joint
     */
    record OneAim(
            AimJson aim,
            List<AimJson> serves,
            List<AimJson> servedBy,
            List<AimJson> servesAndHurts,
            @Nullable Together together) {}

    /** @param result what all reach together, above the number of each; null until it is chosen, and then no number of one is given either */
    record Together(List<Owner> owners, @Nullable Result result) {}

    /** @param brings null until they have said so */
    record Owner(String name, long unitId, @Nullable String brings) {}

    /** @param sentence null where the numbers stay in their unit */
    record Result(String name, @Nullable String sentence, List<OwnNumber> ofEach) {}

    /** @param sentence null where the numbers stay in their unit */
    record OwnNumber(String owner, String name, @Nullable String sentence) {}

    /** @param wish what one wants from this year; null for none */
    record MyAimsJson(
            List<AimJson> own,
            List<AimJson> lookedAfter,
            @Nullable MyWish wish) {}

    /** @param aimId null where it is linked to none */
    record MyWish(int year, String words, @Nullable Long aimId) {}

    record InTheAir(List<AimJson> aims, List<LooseMeasure> measures) {}

    record LooseMeasure(String name, String address) {}

    @GetMapping(value = "/api/aim/{aimId}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Admits(Who.SIGNED_IN)
    OneAim aim(SignedIn me, @PathVariable long aimId) {
        Aim aim = aims.get(me, aimId);
        return new OneAim(
                json(me, aim),
                all(me, served.listServed(me, aimId)),
                all(me, served.listServing(me, aimId)),
                all(me, served.listHurt(me, aimId).stream().map(List::getLast).toList()),
                aim.joint() ? together(me, aimId) : null);
    }

    @GetMapping(value = "/api/aim/mine", produces = MediaType.APPLICATION_JSON_VALUE)
    @Admits(Who.SIGNED_IN)
    MyAimsJson mine(SignedIn me) {
        return new MyAimsJson(
                all(me, mine.list(me)),
                all(me, mine.listLookedAfter(me)),
                mine.findWish(me).map(OneAimApi::wish).orElse(null));
    }

    @GetMapping(value = "/api/aim/orphans", produces = MediaType.APPLICATION_JSON_VALUE)
    @Admits(Who.SIGNED_IN)
    InTheAir orphans(SignedIn me, @RequestParam long unit) {
        List<Measure> measures = orphans.listMeasures(me, unit);
        return new InTheAir(
                all(me, orphans.listAims(me, unit)),
                measures.stream()
                        .map(measure -> new LooseMeasure(measure.name(), measure.address()))
                        .toList());
    }

    private Together together(SignedIn me, long aimId) {
        List<Owner> owners = joint.listShares(me, aimId).stream()
                .map((Share share) -> new Owner(share.name(), share.unit().id(), share.brings()))
                .toList();
        return new Together(
                owners, joint.findResult(me, aimId).map(OneAimApi::result).orElse(null));
    }

    private static Result result(JointResult result) {
        return new Result(
                result.ofAll().name(),
                result.ofAll().sentence(),
                result.ofEach().stream()
                        .map(one -> new OwnNumber(
                                one.owner(), one.number().name(), one.number().sentence()))
                        .toList());
    }

    private static MyWish wish(Wish wish) {
        Aim aim = wish.aim();
        return new MyWish(wish.year(), wish.words(), aim == null ? null : aim.id());
    }

    private List<AimJson> all(SignedIn me, List<Aim> some) {
        return some.stream().map(aim -> json(me, aim)).toList();
    }

    private AimJson json(SignedIn me, Aim aim) {
        return AimJson.of(aim, rows.whose(me, aim), steps.sentence(me, aim));
    }
}
