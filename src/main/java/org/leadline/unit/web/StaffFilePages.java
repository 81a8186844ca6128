package org.leadline.unit.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Admits;
import org.leadline.access.RecentSignIn;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.leadline.unit.StaffImports;
import org.leadline.unit.StaffLists;
import org.leadline.unit.StaffPlan;
import org.leadline.unit.Units;
import org.leadline.unit.intake.Days;
import org.leadline.unit.intake.Fault;
import org.leadline.unit.intake.StaffFile;
import org.leadline.unit.intake.StaffRead;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** {@code /unit/…/staff}: a staff list as a file: sent, shown as it would be entered, entered as a whole; and the unit's list as one. */
@Controller
class StaffFilePages {
    private final Units units;
    private final StaffLists lists;
    private final StaffImports imports;
    private final StaffWording wording;
    private final RecentSignIn recently;

    StaffFilePages(Units units, StaffLists lists, StaffImports imports, StaffWording wording, RecentSignIn recently) {
        this.units = units;
        this.lists = lists;
        this.imports = imports;
        this.wording = wording;
        this.recently = recently;
    }

    @GetMapping("/unit/{unitId}/staff")
    @Admits(Who.SIGNED_IN)
    ModelAndView staff(SignedIn me, @PathVariable long unitId, HttpServletRequest request) {
        lists.check(me, unitId);
        recently.need(request, address(unitId));
        return sending(me, unitId, List.of());
    }

    @PostMapping("/unit/{unitId}/staff")
    @Admits(Who.SIGNED_IN)
    ModelAndView send(
            SignedIn me, @PathVariable long unitId, @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        lists.check(me, unitId);
        if (file == null || file.isEmpty()) {
            return sending(me, unitId, List.of(new Fault("unit.staff.fault.none-chosen", 0, null, "")));
        }
        try (InputStream body = file.getInputStream()) {
            return shown(me, unitId, StaffFile.read(body.readNBytes(StaffFile.MOST_BYTES + 1)), null, false);
        }
    }

    /** The file again, as the page before carried it, with what was answered about its days. */
    @PostMapping("/unit/{unitId}/staff/plan")
    @Admits(Who.SIGNED_IN)
    ModelAndView plan(SignedIn me, @PathVariable long unitId, Carried carried) {
        lists.check(me, unitId);
        return shown(me, unitId, carried.read(), carried.order(), false);
    }

    @PostMapping("/unit/{unitId}/staff/enter")
    @Admits(Who.SIGNED_IN)
    ModelAndView enter(SignedIn me, @PathVariable long unitId, Carried carried, HttpServletRequest request) {
        lists.check(me, unitId);
        recently.need(request, address(unitId));
        StaffRead read = carried.read();
        if (read instanceof StaffRead.Table table
                && imports.enter(me, unitId, table, carried.order(), carried.seal() == null ? "" : carried.seal())) {
            return new ModelAndView("redirect:/unit/" + unitId);
        }
        return shown(me, unitId, read, carried.order(), true);
    }

    @GetMapping("/unit/{unitId}/staff.csv")
    @Admits(Who.SIGNED_IN)
    ResponseEntity<byte[]> file(SignedIn me, @PathVariable long unitId) {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"staff-list.csv\"")
                .cacheControl(CacheControl.noStore())
                .body(imports.write(me, unitId));
    }

    /** What a page carries to the next: the file's text in base 64, its encoding, what was answered, and the seal of what was shown. */
    record Carried(
            @Nullable String csv,
            @Nullable String encoding,
            @Nullable String days,
            @Nullable String seal) {

        StaffRead read() {
            try {
                byte[] text = Base64.getDecoder().decode(csv == null ? "" : csv);
                if (text.length > 3 * StaffFile.MOST_BYTES) {
                    return StaffFile.read(text);
                }
                String shown = encoding == null || !encoding.matches("[A-Za-z0-9-]{1,20}") ? "UTF-8" : encoding;
                return StaffFile.read(new String(text, StandardCharsets.UTF_8), shown);
            } catch (IllegalArgumentException notOurs) {
                return new StaffRead.Unreadable(List.of(new Fault("unit.staff.fault.none-chosen", 0, null, "")));
            }
        }

        Days.@Nullable Order order() {
            return switch (days == null ? "" : days) {
                case "day-first" -> Days.Order.DAY_FIRST;
                case "month-first" -> Days.Order.MONTH_FIRST;
                default -> null;
            };
        }
    }

    private static String address(long unitId) {
        return "/unit/" + unitId + "/staff";
    }

    private ModelAndView shown(
            SignedIn me, long unitId, StaffRead read, Days.@Nullable Order order, boolean changedMeanwhile) {
        return switch (read) {
            case StaffRead.Unreadable(List<Fault> faults) -> sending(me, unitId, faults);
            case StaffRead.Table table -> planned(me, unitId, table, order, changedMeanwhile);
        };
    }

    private ModelAndView planned(
            SignedIn me, long unitId, StaffRead.Table table, Days.@Nullable Order order, boolean changedMeanwhile) {
        StaffPlan plan = imports.plan(me, unitId, table, order);
        var page = new ModelAndView("unit/staff-plan");
        page.setStatus(
                plan.count(StaffPlan.State.REFUSED) > 0 || plan.eitherDay() != null || changedMeanwhile
                        ? HttpStatus.UNPROCESSABLE_CONTENT
                        : HttpStatus.OK);
        return page.addObject("inUnit", units.getOurs(me, unitId))
                .addObject("unit", units.getOurs(me, unitId))
                .addObject("view", wording.view(table, plan, order, changedMeanwhile));
    }

    private ModelAndView sending(SignedIn me, long unitId, List<Fault> faults) {
        lists.check(me, unitId);
        var page = new ModelAndView("unit/staff");
        page.setStatus(faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("inUnit", units.getOurs(me, unitId))
                .addObject("unit", units.getOurs(me, unitId))
                .addObject("faults", faults.stream().map(wording::say).toList())
                .addObject("problems", faults.isEmpty() ? Map.of() : Map.of("file", wording.say(faults.getFirst())));
    }
}
