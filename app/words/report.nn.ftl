wrong-report-ending = Filnamnet må slutte på .pdf eller .docx.
no-such-unit = Fann inga eining med den id-en, det nummeret eller det namnet, eller ingen har verv i styret der.
several-units = Fleire einingar heiter dette. Bruk id-en i staden.
