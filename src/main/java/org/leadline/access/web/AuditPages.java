package org.leadline.access.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Admits;
import org.leadline.access.AuditReadings;
import org.leadline.access.AuditReadings.Question;
import org.leadline.access.AuditReadings.Sheet;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /audit}: who did and read what, for privacy officers. */
@Controller
class AuditPages {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm:ss", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private final AuditReadings readings;
    private final MessageSource words;

    AuditPages(AuditReadings readings, MessageSource words) {
        this.readings = readings;
        this.words = words;
    }

    @GetMapping("/audit")
    @Admits(Who.SIGNED_IN)
    String audit(
            SignedIn me,
            @RequestParam(defaultValue = "") String about,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "1") int page,
            Model model,
            HttpServletResponse response) {
        Map<String, String> problems = new HashMap<>();
        String address = about.strip();
        if (!address.isEmpty() && !address.startsWith("/")) {
            problems.put("about", say("audit.problem.about"));
        }
        LocalDate date = date(day.strip(), problems);
        Question question =
                new Question(address.isEmpty() || problems.containsKey("about") ? null : address, date, page);
        Sheet sheet = readings.look(me, question);
        if (!problems.isEmpty()) {
            response.setStatus(422);
        }
        model.addAttribute("about", about);
        model.addAttribute("day", day);
        model.addAttribute("problems", problems);
        model.addAttribute(
                "rows",
                problems.isEmpty() ? sheet.rows().stream().map(this::cells).toList() : List.of());
        model.addAttribute("newer", problems.isEmpty() ? sheet.newer() : null);
        model.addAttribute("older", problems.isEmpty() ? sheet.older() : null);
        return "access/audit";
    }

    private @Nullable LocalDate date(String typed, Map<String, String> problems) {
        try {
            return typed.isEmpty() ? null : LocalDate.parse(typed);
        } catch (DateTimeParseException notADay) {
            problems.put("day", say("audit.problem.day"));
            return null;
        }
    }

    private List<String> cells(AuditReadings.Row row) {
        OffsetDateTime at = row.entry().at().withOffsetSameInstant(ZoneOffset.UTC);
        String note = row.entry().note();
        return List.of(
                row.dayOnly() ? DAY.format(at) : TIME.format(at),
                row.dayOnly() ? say("audit.somebody") : row.who(),
                row.entry().action(),
                row.entry().subject(),
                note == null ? "" : note,
                row.unit());
    }

    private String say(String key) {
        return words.getMessage(key, null, Locale.ENGLISH);
    }
}
