//! Documents to hand out: PDF, DOCX and XLSX from one neutral description.
