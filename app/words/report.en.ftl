wrong-report-ending = The name of the file must end in .pdf or .docx.
no-such-unit = Found no unit with that id, number or name, or nobody holds a post on its board.
several-units = Several units are called this. Use the id instead.
