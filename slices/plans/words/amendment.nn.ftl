# A later decision amends an adopted plan.
amend-title = Endre ved vedtak
amend-help = Er noko avgjort etter at planen vart vedteken, skriv du det ned her. Planen viser teksten slik han er no, med kven som endra han og kva som stod før. Alt som heng på eit tiltak, blir verande der.
amend-what = Kva gjeld vedtaket?
amend-more = Gjeld vedtaket meir?
amend-add = Noko nytt er lagt til
amend-change = Ny tekst
amend-strike = Stryk
amend-item-title = Eit mål eller tiltak blir endra ved vedtak
amend-add-title = Noko blir lagt til ved vedtak
amend-how = Kva er avgjort?
amend-how-change = Teksten er endra
amend-how-strike = Det er stroke
amend-new-text = Teksten slik han er no
amend-new-text-help = Trengst ikkje når det er stroke.
amend-add-what = Kva er lagt til?
amend-under = Kvar høyrer det heime?
amend-in-area = Rett under { $area }
no-level = Ikkje til noko bestemt nivå
the-decision = Vedtaket
same-decision = Same vedtak:
amended-done = Endringa er skriven ned.
back-to-plan = Tilbake til planen
amended-so-far = Endra til no
amended-changed = endra { $date } av { $organ }, { $minutes }
amended-added = lagt til { $date } av { $organ }, { $minutes }
amended-struck = stroke { $date } av { $organ }, { $minutes }
stood-before = Slik vart teksten endra:
was-not-there = Dette stod ikkje i planen då han vart vedteken.
struck-here = { $n ->
    [one] Eitt punkt er stroke her
   *[other] { $n } punkt er strokne her
 }
doc-struck = Stroke ved seinare vedtak
fault-same-text = Teksten er den same som før.
fault-under = Vel kvar det høyrer heime.
fault-day-before-adoption = Dagen er før planen vart vedteken.
