//! Forms as they are sent: fields by name, kept as typed so that a rejected form can be shown again; and file uploads.

use axum::extract::multipart::MultipartError;
use axum::extract::{FromRequest, Multipart, Request};
use axum::http::header;
use kernel::id::FormKey;
use kernel::{Error, Fault};

use crate::failure::Failure;

/// The fields of a form, in order, as typed.
#[derive(Debug, Clone, Default)]
pub struct Form {
    fields: Vec<(String, String)>,
    /// What does not hold, by field.
    pub faults: Vec<Fault>,
}

impl Form {
    /// From pairs (tests, and pages that are shown before anything is typed).
    #[must_use]
    pub fn of(fields: Vec<(String, String)>) -> Self {
        Self { fields, faults: Vec::new() }
    }

    /// What was typed, without the space around it; empty when the field is missing.
    #[must_use]
    pub fn text(&self, name: &str) -> &str {
        self.fields.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value.trim())
    }

    /// What was typed, or nothing.
    #[must_use]
    pub fn some(&self, name: &str) -> Option<String> {
        Some(self.text(name)).filter(|text| !text.is_empty()).map(str::to_owned)
    }

    /// Every value of a field that may be sent more than once (boxes ticked).
    #[must_use]
    pub fn all(&self, name: &str) -> Vec<&str> {
        self.fields.iter().filter(|(key, _)| key == name).map(|(_, value)| value.as_str()).collect()
    }

    /// Sets a field, for a form shown with what is stored.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<String>) -> Self {
        self.fields.push((name.to_owned(), value.into()));
        self
    }

    /// Gives a field this value in the place of what was typed.
    #[must_use]
    pub fn set(mut self, name: &str, value: impl Into<String>) -> Self {
        self.fields.retain(|(key, _)| key != name);
        self.with(name, value)
    }

    /// Notes that a field does not hold.
    pub fn fault(&mut self, field: &'static str, word: &'static str) {
        self.faults.push(Fault { field, word });
    }

    /// The word of a field's fault; for templates.
    #[must_use]
    pub fn fault_of(&self, field: &str) -> Option<&'static str> {
        self.faults.iter().find(|fault| fault.field == field).map(|fault| fault.word)
    }

    /// The form's key (`once_key`), so that sending it twice makes one thing; empty when it has none.
    ///
    /// # Errors
    /// `Invalid` when it is no key of ours.
    pub fn once(&self) -> Result<String, Error> {
        let key: Option<FormKey> = self.some("once").map(|text| text.parse()).transpose()?;
        Ok(key.map(|key| key.to_string()).unwrap_or_default())
    }

    /// Whether anything does not hold.
    #[must_use]
    pub fn is_faulty(&self) -> bool {
        !self.faults.is_empty()
    }

    /// The form again when the error is about what was typed; any other error goes on its way.
    ///
    /// # Errors
    /// The error itself, when it is of another kind.
    pub fn take_faults(&mut self, error: Error) -> Result<(), Error> {
        match error {
            Error::Invalid(faults) => {
                self.faults.extend(faults);
                Ok(())
            }
            other => Err(other),
        }
    }
}

impl<S: Send + Sync> FromRequest<S> for Form {
    type Rejection = Failure;

    async fn from_request(request: Request, state: &S) -> Result<Self, Failure> {
        let axum::extract::RawForm(bytes) = axum::extract::RawForm::from_request(request, state)
            .await
            .map_err(|_| Failure(Error::fault("form", "too-large")))?;
        let fields = serde_urlencoded::from_bytes(&bytes).map_err(|_| Failure(Error::fault("form", "unreadable")))?;
        Ok(Self::of(fields))
    }
}

/// A key for a form that makes something.
#[must_use]
pub fn once_key() -> String {
    FormKey::new().to_string()
}

/// A form with one file.
#[derive(Debug, Default)]
pub struct Upload {
    /// The other fields.
    pub form: Form,
    /// The file's name as the browser gave it (never used as a path) and its bytes.
    pub file: Option<(String, Vec<u8>)>,
}

/// The file was larger than the limit; the other fields are kept.
#[derive(Debug)]
pub struct TooLarge(pub Form);

/// Bytes that are read and thrown away before the connection is given up on.
const PATIENCE: usize = 256 * 1024 * 1024;

/// Reads a form with a file of at most `limit` bytes. A larger one is read to its end and thrown away, so that the browser
/// gets the answer.
///
/// # Errors
/// `Ok(Err(TooLarge))` when the file is too large; `Failure` when the form cannot be read.
pub async fn read_upload(mut body: Multipart, limit: usize) -> Result<Result<Upload, TooLarge>, Failure> {
    let mut upload = Upload::default();
    let (mut seen, mut too_large) = (0, false);
    while let Some(mut field) = body.next_field().await.map_err(unreadable)? {
        let name = field.name().unwrap_or_default().to_owned();
        let file_name = field.file_name().map(str::to_owned);
        let mut bytes = Vec::new();
        while let Some(chunk) = field.chunk().await.map_err(unreadable)? {
            seen += chunk.len();
            if seen > PATIENCE {
                return Err(Failure(Error::fault("file", "too-large")));
            }
            too_large |= bytes.len() + chunk.len() > limit;
            if too_large {
                bytes.clear();
            } else {
                bytes.extend_from_slice(&chunk);
            }
        }
        match file_name {
            Some(file_name) if !file_name.is_empty() => upload.file = Some((file_name, bytes)),
            Some(_) => {}
            None => upload.form = upload.form.with(&name, String::from_utf8_lossy(&bytes)),
        }
    }
    Ok(if too_large { Err(TooLarge(upload.form)) } else { Ok(upload) })
}

/// Reads a form that may bring a file or not: as a browser's form with files sends it, or as plain fields (one press).
///
/// # Errors
/// As `read_upload`; `Invalid` when plain fields are too many or cannot be read.
pub async fn read_sent(request: Request, limit: usize) -> Result<Result<Upload, TooLarge>, Failure> {
    let kind = request.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    if kind.starts_with("multipart/form-data") {
        let body = Multipart::from_request(request, &()).await;
        return read_upload(body.map_err(|_| Failure(Error::fault("file", "unreadable")))?, limit).await;
    }
    let bytes = axum::body::to_bytes(request.into_body(), PLAIN_FIELDS).await;
    let bytes = bytes.map_err(|_| Failure(Error::fault("form", "too-large")))?;
    let fields = serde_urlencoded::from_bytes(&bytes).map_err(|_| Failure(Error::fault("form", "unreadable")))?;
    Ok(Ok(Upload { form: Form::of(fields), file: None }))
}

/// The most bytes of a form without a file.
const PLAIN_FIELDS: usize = 1024 * 1024;

fn unreadable(_: MultipartError) -> Failure {
    Failure(Error::fault("file", "unreadable"))
}
