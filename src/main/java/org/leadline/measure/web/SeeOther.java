package org.leadline.measure.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** After something was done: the page on which it shows (303). */
final class SeeOther {
    private SeeOther() {}

    static ModelAndView at(String address) {
        var there = new RedirectView(address);
        there.setStatusCode(HttpStatus.SEE_OTHER);
        there.setExpandUriTemplateVariables(false);
        return new ModelAndView(there);
    }
}
