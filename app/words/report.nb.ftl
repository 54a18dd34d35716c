wrong-report-ending = Filnavnet må slutte på .pdf eller .docx.
no-such-unit = Fant ingen enhet med den id-en, det nummeret eller det navnet, eller ingen har verv i styret der.
several-units = Flere enheter heter dette. Bruk id-en i stedet.
