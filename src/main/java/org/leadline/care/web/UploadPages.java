package org.leadline.care.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.leadline.access.Admits;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.leadline.care.Beginning;
import org.leadline.care.CareLogs;
import org.leadline.care.CareProcess;
import org.leadline.care.ImportProgress;
import org.leadline.care.Processes;
import org.leadline.care.Upload;
import org.leadline.care.Uploads;
import org.leadline.care.intake.Fault;
import org.leadline.care.intake.LogPreview;
import org.leadline.unit.Units;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** {@code /care/upload}: a file on its way in: how it would be understood, how far it is, or why it was refused. */
@Controller
public class UploadPages {

    private final Uploads uploads;
    private final CareLogs logs;
    private final Processes processes;
    private final Units units;
    private final CareWords words;

    UploadPages(Uploads uploads, CareLogs logs, Processes processes, Units units, CareWords words) {
        this.uploads = uploads;
        this.logs = logs;
        this.processes = processes;
        this.units = units;
        this.words = words;
    }

    @GetMapping("/care/upload/{uploadId}")
    @Admits(Who.SIGNED_IN)
    ModelAndView upload(SignedIn me, @PathVariable long uploadId, ReadAs readAs) {
        // one look at how far it is, for an import may end between two
        ImportProgress progress = logs.progress(me, uploadId);
        Upload upload = progress.upload();
        CareProcess process = processes.get(me, upload.processId());
        return switch (upload.state()) {
            case IMPORTED -> new ModelAndView("redirect:" + process.address());
            case UNCHANGED -> page("care/unchanged", me, process, upload);
            case WAITING, IMPORTING -> progressPage(me, process, progress);
            case REFUSED -> refused(me, process, upload, upload.faults());
            case RECEIVED, STOPPED -> preview(me, process, upload, readAs, Map.of());
        };
    }

    /** How far it is, as a part of the page; when it is over the page is asked for anew. */
    @GetMapping("/care/upload/{uploadId}/progress")
    @Admits(Who.SIGNED_IN)
    ModelAndView progress(SignedIn me, @PathVariable long uploadId, HttpServletResponse response) {
        ImportProgress progress = logs.progress(me, uploadId);
        if (!progress.upload().state().isRunning()) {
            response.setHeader("HX-Refresh", "true");
        }
        return new ModelAndView("care/_progress").addObject("progress", shown(progress));
    }

    @PostMapping("/care/upload/{uploadId}/import")
    @Admits(Who.SIGNED_IN)
    ModelAndView begin(SignedIn me, @PathVariable long uploadId, ReadAs readAs) {
        Upload upload = uploads.get(me, uploadId);
        CareProcess process = processes.get(me, upload.processId());
        var understood = readAs.understood(hashedBefore(me, process));
        if (!understood.problems().isEmpty()) {
            return preview(me, process, upload, readAs, words.say(understood.problems()));
        }
        return switch (logs.begin(me, uploadId, understood.choices())) {
            case Beginning.Begun begun -> new ModelAndView("redirect:" + upload.address());
            case Beginning.SameAsBefore same -> new ModelAndView("redirect:" + upload.address());
            case Beginning.Refused(String key) ->
                preview(me, process, upload, readAs, Map.of("import", words.say(key)));
        };
    }

    @PostMapping("/care/upload/{uploadId}/stop")
    @Admits(Who.SIGNED_IN)
    String stop(SignedIn me, @PathVariable long uploadId) {
        logs.cancel(me, uploadId);
        return "redirect:" + uploads.get(me, uploadId).address();
    }

    @PostMapping("/care/upload/{uploadId}/discard")
    @Admits(Who.SIGNED_IN)
    String discard(SignedIn me, @PathVariable long uploadId) {
        CareProcess process = processes.get(me, uploads.get(me, uploadId).processId());
        uploads.discard(me, uploadId);
        return "redirect:" + process.address() + "/log";
    }

    /** How far it is, in words and numbers. */
    public record Shown(Upload upload, String doing, String detail, long done) {}

    private Shown shown(ImportProgress progress) {
        long seconds = progress.secondsLeft().orElse(0);
        String left = seconds == 0 ? "" : words.say("care.progress.left." + (seconds == 1 ? "one" : "many"), seconds);
        String rows = progress.ahead() > 0
                ? words.say("care.progress.ahead", progress.ahead())
                : words.say("care.progress.rows", words.count(progress.rowsRead()));
        return new Shown(
                progress.upload(),
                words.say("care.progress." + progress.phase().word()),
                (rows + " " + left).strip(),
                Math.round(progress.shareOfBytes() * 100));
    }

    private ModelAndView progressPage(SignedIn me, CareProcess process, ImportProgress progress) {
        return page("care/progress", me, process, progress.upload())
                .addObject("progress", shown(progress))
                .addObject("mayWrite", me.worksIn(process.unitId()));
    }

    private ModelAndView refused(SignedIn me, CareProcess process, Upload upload, List<Fault> faults) {
        var page = page("care/refused", me, process, upload);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        boolean mayWrite = me.worksIn(process.unitId());
        // what stands in the file may be about patients: only those who bring logs in see it
        return page.addObject(
                        "faults", mayWrite ? faults.stream().map(Fault::toLine).toList() : List.of())
                .addObject("mayWrite", mayWrite);
    }

    private ModelAndView preview(
            SignedIn me, CareProcess process, Upload upload, ReadAs readAs, Map<String, String> problems) {
        var understood = readAs.understood(hashedBefore(me, process));
        Map<String, String> all = new LinkedHashMap<>(problems);
        all.putAll(words.say(understood.problems()));
        LogPreview preview =
                uploads.preview(me, upload.id(), understood.choices().reading());
        if (preview.format().isEmpty()) {
            return refused(me, process, upload, preview.faults());
        }
        var page = page("care/preview", me, process, upload);
        page.setStatus(all.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("view", PreviewView.of(preview, readAs, understood.choices(), words))
                .addObject("problems", all)
                .addObject(
                        "idsSettled", logs.findCaseIdsHashed(me, process.id()).isPresent())
                .addObject("mayWrite", me.worksIn(process.unitId()));
    }

    private boolean hashedBefore(SignedIn me, CareProcess process) {
        return logs.findCaseIdsHashed(me, process.id()).orElse(true);
    }

    private ModelAndView page(String template, SignedIn me, CareProcess process, Upload upload) {
        return new ModelAndView(template)
                .addObject("inUnit", units.getOurs(me, process.unitId()))
                .addObject("process", process)
                .addObject("upload", upload);
    }
}
