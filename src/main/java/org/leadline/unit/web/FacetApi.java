package org.leadline.unit.web;

import java.util.List;
import org.leadline.access.Admits;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.leadline.unit.Facet;
import org.leadline.unit.Facets;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/unit/…/page}: the unit on one page, as JSON. */
@RestController
class FacetApi {
    private final Facets facets;

    FacetApi(Facets facets) {
        this.facets = facets;
    }

    /**
     * One of the six things of a unit.
     *
     * @param kind people, information, technology, space, policies or processes
     * @param checkedOn when somebody last said that it is right: 2027-02-03
     */
    record OneFacet(
            String kind,
            String title,
            String line,
            String owner,
            String checkedOn,
            String checkAgainOn,
            boolean wantsACheck) {}

    @GetMapping(value = "/api/unit/{unitId}/page", produces = MediaType.APPLICATION_JSON_VALUE)
    @Admits(Who.SIGNED_IN)
    List<OneFacet> list(SignedIn me, @PathVariable long unitId) {
        return facets.list(me, unitId).stream().map(this::one).toList();
    }

    private OneFacet one(Facet facet) {
        return new OneFacet(
                facet.kind().word(),
                facets.title(facet.kind()),
                facet.line(),
                facet.ownerName(),
                facet.checkedOn().toString(),
                facet.checkAgainOn().toString(),
                facets.wantsACheck(facet));
    }
}
