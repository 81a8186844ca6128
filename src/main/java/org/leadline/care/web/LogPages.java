package org.leadline.care.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Admits;
import org.leadline.access.NotHere;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.leadline.care.CareLogs;
import org.leadline.care.CareProcess;
import org.leadline.care.LogImport;
import org.leadline.care.Processes;
import org.leadline.care.Readings;
import org.leadline.care.Receiving;
import org.leadline.care.Upload;
import org.leadline.care.Uploads;
import org.leadline.unit.Units;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** {@code /care/process/…/log}: the logs of a process, and sending another. */
@Controller
public class LogPages {

    private final Processes processes;
    private final CareLogs logs;
    private final Uploads uploads;
    private final Readings readings;
    private final PicksInWords picksInWords;
    private final Units units;
    private final CareWords words;

    LogPages(
            Processes processes,
            CareLogs logs,
            Uploads uploads,
            Readings readings,
            PicksInWords picksInWords,
            Units units,
            CareWords words) {
        this.processes = processes;
        this.logs = logs;
        this.uploads = uploads;
        this.readings = readings;
        this.picksInWords = picksInWords;
        this.units = units;
        this.words = words;
    }

    /** A log that is in, as a line of the page. */
    public record Line(long id, String fileName, String what, String who, List<String> cautions) {}

    @GetMapping("/care/process/{processId}/log")
    @Admits(Who.SIGNED_IN)
    ModelAndView logs(SignedIn me, @PathVariable long processId) {
        return page(me, processes.get(me, processId), null);
    }

    @PostMapping("/care/process/{processId}/log")
    @Admits(Who.SIGNED_IN)
    ModelAndView send(
            SignedIn me, @PathVariable long processId, @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        CareProcess process = processes.get(me, processId);
        String name = file == null ? null : file.getOriginalFilename();
        if (file == null || (file.isEmpty() && (name == null || name.isEmpty()))) {
            return page(me, process, "care.log.none-chosen");
        }
        try (InputStream body = file.getInputStream()) {
            return switch (uploads.receive(me, processId, name == null ? "log" : name, body)) {
                case Receiving.Received(Upload upload) -> new ModelAndView("redirect:" + upload.address());
                case Receiving.Refused(String messageKey) -> page(me, process, messageKey);
            };
        }
    }

    @PostMapping("/care/import/{importId}/remove")
    @Admits(Who.SIGNED_IN)
    String remove(SignedIn me, @PathVariable long importId, @RequestParam long process) {
        CareProcess shown = processes.get(me, process);
        if (logs.list(me, process).stream().noneMatch(in -> in.id() == importId)) {
            throw new NotHere("import");
        }
        logs.remove(me, importId);
        return "redirect:" + shown.address() + "/log";
    }

    private ModelAndView page(SignedIn me, CareProcess process, @Nullable String problemKey) {
        List<Line> lines = new ArrayList<>();
        for (LogImport in : logs.list(me, process.id())) {
            lines.add(new Line(
                    in.id(),
                    in.fileName(),
                    words.say(
                            "care.log.in",
                            words.count(in.cases()),
                            words.count(in.events()),
                            words.day(in.firstEvent().toLocalDate()),
                            words.day(in.lastEvent().toLocalDate())),
                    words.say("care.log.by", in.by().name(), words.moment(in.at())),
                    in.cautions()));
        }
        var page = new ModelAndView("care/logs");
        page.setStatus(problemKey == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("inUnit", units.getOurs(me, process.unitId()))
                .addObject("process", process)
                .addObject("mayWrite", me.worksIn(process.unitId()))
                .addObject("imports", lines)
                .addObject(
                        "picks",
                        picksInWords.of(readings.picks(me, process.id()).picks()))
                .addObject(
                        "uploads",
                        uploads.list(me, process.id()).stream()
                                .filter(upload -> upload.state().canBegin()
                                        || upload.state().isRunning())
                                .toList())
                .addObject("problems", problemKey == null ? Map.of() : Map.of("file", words.say(problemKey)));
    }
}
