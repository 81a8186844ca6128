package org.leadline.aim.web;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.leadline.access.NotHere;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.aim.Aim;
import org.leadline.aim.AimSays;
import org.leadline.aim.Aims;
import org.leadline.aim.JointAims;
import org.leadline.aim.MyAims;
import org.leadline.measure.MeasuredFor;
import org.leadline.unit.Sight;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Puts the page of an aim together, with what was refused on it and what was typed there. */
@Component
class AimPage {
    private final Aims aims;
    private final MyAims mine;
    private final JointAims joint;
    private final AimRows rows;
    private final AimSays says;
    private final Units units;
    private final MeasuredFor measured;
    private final Sentences sentences;
    private final ObjectProvider<AimPart> parts;

    AimPage(
            Aims aims,
            MyAims mine,
            JointAims joint,
            AimRows rows,
            AimSays says,
            Units units,
            MeasuredFor measured,
            Sentences sentences,
            ObjectProvider<AimPart> parts) {
        this.aims = aims;
        this.mine = mine;
        this.joint = joint;
        this.rows = rows;
        this.says = says;
        this.units = units;
        this.measured = measured;
        this.sentences = sentences;
        this.parts = parts;
    }

    ModelAndView page(SignedIn me, Aim aim) {
        return page(me, aim, Map.of(), Map.of());
    }

    /** @param typed by field @param problems by field the key of what is wrong; where there are any the answer is 422 */
    ModelAndView page(SignedIn me, Aim aim, Map<String, String> typed, Map<String, String> problems) {
        Unit unit = units.find(aim.unitId()).orElseThrow(() -> new NotHere("unit"));
        boolean ours = units.sight(me, unit.id()) == Sight.OURS;
        boolean notEnded = aim.retired() == null;
        boolean mayWrite = notEnded && aims.mayWrite(me, aim);
        boolean mayLook = notEnded
                && !aim.draft()
                && !says.isOver(aim)
                && (mayWrite || aim.owner().personId() == me.personId());
        OptionalInt linked = mine.countLinked(me, aim.id());
        ModelAndView page = new ModelAndView(
                        "aim/aim", problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("inUnit", ours ? unit : units.findHome(me).orElse(null))
                .addObject("unit", unit)
                .addObject("trail", trail(me, aim, unit))
                .addObject("says", says)
                .addObject("row", rows.row(me, aim))
                .addObject("history", aims.listHistory(me, aim.id()))
                .addObject("ours", ours)
                .addObject("measured", ours ? measured.list(me, unit.id(), aim.address()) : List.of())
                .addObject("mayDefine", notEnded && me.worksIn(unit.id()))
                .addObject("maySet", mayWrite)
                .addObject("mayLook", mayLook)
                .addObject("linked", linked.isPresent() ? Integer.valueOf(linked.getAsInt()) : null)
                .addObject("typed", typed)
                .addObject("problems", sentences.say(problems));
        Long cameOf = aim.cameOfId();
        if (cameOf != null) {
            aims.find(me, cameOf).ifPresent(other -> page.addObject("cameOf", other));
        }
        if (aim.measureAddress() != null && !aim.joint()) {
            measured.find(me, aim.measureAddress()).ifPresent(number -> page.addObject("number", number));
        }
        parts.forEach(part -> part.addTo(me, aim, page.getModel()));
        return page;
    }

    /** To the aims of one's own unit where it owns the aim with others, else to those of the unit where it is at home. */
    private Map<String, String> trail(SignedIn me, Aim aim, Unit home) {
        Unit from = joint.listShares(me, aim.id()).stream()
                .map(JointAims.Share::unit)
                .filter(unit -> me.belongsTo(unit.id()))
                .findFirst()
                .orElse(home);
        return Map.of("/aim?unit=" + from.id(), sentences.say("aim.crumb", from.name()));
    }
}
